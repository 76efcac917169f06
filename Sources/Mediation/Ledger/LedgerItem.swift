/// One dispute counted once in one cell, and the spell that puts it there.
public struct LedgerItem: Equatable, Sendable {
  public let cell: LedgerCell
  public let spell: Spell
}

extension Dispute {
  /// Where a dispute is counted in a period: what an explanation of a cell lists.
  public func ledgerItems(in period: Period) -> [LedgerItem] {
    var items: [LedgerItem] = []
    forEachLedgerCell(in: period) { items.append(LedgerItem(cell: $0, spell: $1)) }
    return items
  }

  /// Calls the body with each cell a dispute is counted in: the definition of the ledger.
  ///
  /// Stocks come from the spells that cover the first or last moment of the period, flows from the
  /// spells that begin or end in it, so that the ledger's balance is a check and not an identity.
  func forEachLedgerCell(in period: Period, _ add: (LedgerCell, Spell) -> Void) {
    let (start, end) = (period.start, period.end)
    func contains(_ day: Day) -> Bool { start <= day && day < end }
    for spell in spells where spell.openedOn < end {
      if spell.openedOn < start, !spell.hasEnded(before: start) { add(.column(.openStart), spell) }
      if contains(spell.openedOn) { add(.column(spell.openedAs.column), spell) }
      if let day = spell.endedOn, contains(day), let ending = spell.endedAs {
        add(.column(ending.column), spell)
      }
      if !spell.hasEnded(before: end) {
        add(.column(.openEnd), spell)
        add(.band(AgeBand(days: end - 1 - spell.openedOn)), spell)
      }
    }
    guard let last = spells.last(where: { $0.openedOn < end }) else { return }
    let ending = last.hasEnded(before: end) ? last.endedAs : nil
    if contains(registeredOn), ending != .merged {
      add(.cohortRegistered, last)
      if ending == .resolved { add(.cohortResolved, last) }
    }
    if ending == .resolved, let day = last.endedOn, contains(day) {
      add(.resolvedStanding, last)
    }
  }

  /// Whether a dispute belongs to the cohort of a period: registered in it and not merged by its end.
  func isOfCohort(_ period: Period) -> Bool {
    guard period.contains(registeredOn),
      let last = spells.last(where: { $0.openedOn < period.end })
    else { return false }
    return !(last.endedAs == .merged && last.hasEnded(before: period.end))
  }
}
