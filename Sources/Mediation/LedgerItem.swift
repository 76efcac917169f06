/// One dispute counted once in one cell, and the spell that puts it there.
public struct LedgerItem: Equatable, Sendable {
  public let cell: LedgerCell
  public let spell: Spell
}

extension Dispute {
  /// Where a dispute is counted in a period: the definition every engine's own tally is compared
  /// with, and what an explanation of a cell lists.
  ///
  /// Stocks come from the spells that cover the first or last moment of the period, flows from the
  /// spells that begin or end in it, so that the ledger's balance is a check and not an identity.
  public func ledgerItems(in period: Period) -> [LedgerItem] {
    var items: [LedgerItem] = []
    for spell in spells where spell.openedOn < period.end {
      func add(_ cell: LedgerCell) { items.append(LedgerItem(cell: cell, spell: spell)) }
      if spell.openedOn < period.start, !spell.hasEnded(before: period.start) {
        add(.column(.openStart))
      }
      if period.contains(spell.openedOn) { add(.column(spell.openedAs.column)) }
      if let day = spell.endedOn, period.contains(day), let ending = spell.endedAs {
        add(.column(ending.column))
      }
      if !spell.hasEnded(before: period.end) {
        add(.column(.openEnd))
        add(.band(AgeBand(days: period.lastDay - spell.openedOn)))
      }
    }
    return items + cohortItems(in: period)
  }

  private func cohortItems(in period: Period) -> [LedgerItem] {
    guard let last = spells.last(where: { $0.openedOn < period.end }) else { return [] }
    let ending = last.hasEnded(before: period.end) ? last.endedAs : nil
    var cells: [LedgerCell] = []
    if period.contains(registeredOn), ending != .merged {
      cells.append(.cohortRegistered)
      if ending == .resolved { cells.append(.cohortResolved) }
    }
    if ending == .resolved, let day = last.endedOn, period.contains(day) {
      cells.append(.resolvedStanding)
    }
    return cells.map { LedgerItem(cell: $0, spell: last) }
  }
}
