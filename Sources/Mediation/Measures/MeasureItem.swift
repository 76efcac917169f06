/// One dispute counted once in one cell of a measure, and the day that decides it.
public struct MeasureItem: Equatable, Sendable {
  public let cell: MeasureCell
  public let day: Day
  /// One, or how many fen of money.
  public let amount: Int
}

extension Dispute {
  /// Where a dispute is counted for the measures of a period: what an explanation of a cell lists.
  public func measureItems(in period: Period) -> [MeasureItem] {
    var items: [MeasureItem] = []
    forEachMeasureCell(in: period) { items.append(MeasureItem(cell: $0, day: $1, amount: $2)) }
    return items
  }

  /// Calls the body with each cell of the measures a dispute is counted in, and the day that decides
  /// it, once or with an amount: the definition.
  func forEachMeasureCell(in period: Period, _ count: (MeasureCell, Day, Int) -> Void) {
    func add(_ cell: MeasureCell, _ day: Day) { count(cell, day, 1) }
    let days = period.days
    for spell in spells where spell.terms != nil { spell.forEachAmount(in: days, count) }
    for index in spells.indices { forEachMeasureCell(ofSpellAt: index, in: days, add) }
    for visit in visits where days.contains(visit.on) {
      // Measure.satisfaction, Measure.response
      add(.visits, visit.on)
      guard visit.satisfaction != .noAnswer else { continue }
      add(.answered, visit.on)
      if visit.satisfaction == .satisfied { add(.satisfied, visit.on) }
    }
    forEachIntakeCell(in: period, add)
  }

  private func forEachMeasureCell(
    ofSpellAt index: Int, in days: Range<Day>, _ add: (MeasureCell, Day) -> Void
  ) {
    let end = days.upperBound
    let spell = spells[index]
    let reopened = spells.dropFirst(index + 1).first?.openedOn
    /// Whether no reopening had undone the ending by the end of a day.
    func stands(on day: Day) -> Bool { reopened.map { $0 > day } ?? true }
    func addBoth(_ cell: MeasureCell, _ day: Day, and subset: MeasureCell, if condition: Bool) {
      add(cell, day)
      if condition { add(subset, day) }
    }
    let ended = spell.hasEnded(before: end) ? spell.endedOn : nil
    let isAgreement = spell.outcome == .agreement
    if let ended, days.contains(ended) {
      // Measure.agreement, Measure.writtenShare
      if spell.sessionOn != nil { addBoth(.mediated, ended, and: .mediatedAgreed, if: isAgreement) }
      if isAgreement { addBoth(.agreements, ended, and: .written, if: spell.form == .written) }
    }
    if ended != nil, isAgreement, let due = spell.limit(before: end) {
      // Measure.performance
      let isPerformed = spell.performedOn.map { $0 < end } ?? false
      if days.contains(due) { addBoth(.due, due, and: .performed, if: isPerformed) }
      // Measure.overduePerformance
      if due < end, !isPerformed, stands(on: end - 1) { add(.overdue, due) }
    }
    if let ended, let limit = spell.visitBy, days.contains(limit), stands(on: limit) {
      // Measure.visitsInTime
      let isVisited = visits.contains { ended <= $0.on && $0.on <= limit }
      addBoth(.visitDue, limit, and: .visitedInTime, if: isVisited)
    }
    if let ended, spell.endedAs == .resolved, days.contains(ended + Measure.quietDays) {
      // Measure.durableResolution
      let quiet = ended + Measure.quietDays
      let isPerformed = !isAgreement || (spell.performedOn.map { $0 <= quiet } ?? false)
      let isQuiet = recurrence(afterSpellAt: index).map { $0 > quiet } ?? true
      addBoth(.quietDue, quiet, and: .durable, if: isPerformed && isQuiet)
    }
    if let limit = spell.settleBy {
      // Measure.onTime
      let isOnTime = spell.endedOn.map { $0 <= limit } ?? false
      let decided = isOnTime ? spell.endedOn ?? limit : limit
      if days.contains(decided) { addBoth(.limited, decided, and: .onTime, if: isOnTime) }
      // Measure.ageOfOpen
      if spell.openedOn < end, ended == nil, limit < end { add(.overLimit, limit) }
    }
  }

  private func forEachIntakeCell(in period: Period, _ add: (MeasureCell, Day) -> Void) {
    guard isOfCohort(period) else { return }
    // Measure.escalation
    add(.intake, registeredOn)
    let escalated = spells.first { spell in
      spell.hasEnded(before: period.end)
        && spell.referredTo.map(Measure.escalationBodies.contains) ?? false
    }
    if let day = escalated?.endedOn { add(.escalated, day) }
    // Measure.lateEntry: a reference of another ledger says that it was entered there first.
    if !cameWithReference {
      add(.enteredHere, registeredOn)
      if enteredAt.day >= Period.month(of: registeredOn).end { add(.enteredLate, enteredAt.day) }
    }
  }
}
