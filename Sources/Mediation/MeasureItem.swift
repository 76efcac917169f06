/// One dispute counted once in one cell of a measure, and the day that decides it.
public struct MeasureItem: Equatable, Sendable {
  public let cell: MeasureCell
  public let day: Day
}

extension Dispute {
  /// Where a dispute is counted for the measures of a period: the definition every engine's own
  /// tally is compared with, and what an explanation of a cell lists.
  public func measureItems(in period: Period) -> [MeasureItem] {
    var items = spells.indices.flatMap { measureItems(ofSpellAt: $0, in: period) }
    for visit in visits where period.contains(visit.on) {
      // Measure.satisfaction, Measure.response
      items.append(MeasureItem(cell: .visits, day: visit.on))
      guard visit.satisfaction != .noAnswer else { continue }
      items.append(MeasureItem(cell: .answered, day: visit.on))
      if visit.satisfaction == .satisfied {
        items.append(MeasureItem(cell: .satisfied, day: visit.on))
      }
    }
    return items + intakeItems(in: period)
  }

  private func measureItems(ofSpellAt index: Int, in period: Period) -> [MeasureItem] {
    let spell = spells[index]
    let reopened = spells.dropFirst(index + 1).first?.openedOn
    /// Whether no reopening had undone the ending by the end of a day.
    func stands(on day: Day) -> Bool { reopened.map { $0 > day } ?? true }
    var items: [MeasureItem] = []
    func add(_ cell: MeasureCell, _ day: Day) { items.append(MeasureItem(cell: cell, day: day)) }
    func add(_ cell: MeasureCell, _ day: Day, and subset: MeasureCell, if condition: Bool) {
      add(cell, day)
      if condition { add(subset, day) }
    }
    let ended = spell.hasEnded(before: period.end) ? spell.endedOn : nil
    let isAgreement = spell.outcome == .agreement
    if let ended, period.contains(ended) {
      // Measure.agreement, Measure.writtenShare
      if spell.sessionOn != nil { add(.mediated, ended, and: .mediatedAgreed, if: isAgreement) }
      if isAgreement { add(.agreements, ended, and: .written, if: spell.form == .written) }
    }
    if ended != nil, isAgreement, let due = spell.performBy ?? spell.performedOn {
      // Measure.performance
      let isPerformed = spell.performedOn.map { $0 < period.end } ?? false
      if period.contains(due) { add(.due, due, and: .performed, if: isPerformed) }
      // Measure.overduePerformance
      if due < period.end, !isPerformed, stands(on: period.lastDay) { add(.overdue, due) }
    }
    if let ended, let limit = spell.visitBy, period.contains(limit), stands(on: limit) {
      // Measure.visitsInTime
      let isVisited = visits.contains { ended <= $0.on && $0.on <= limit }
      add(.visitDue, limit, and: .visitedInTime, if: isVisited)
    }
    if let ended, spell.endedAs == .resolved, period.contains(ended + Measure.quietDays) {
      // Measure.durableResolution
      let quiet = ended + Measure.quietDays
      let isPerformed = !isAgreement || (spell.performedOn.map { $0 <= quiet } ?? false)
      let isQuiet = recurrence(afterSpellAt: index).map { $0 > quiet } ?? true
      add(.quietDue, quiet, and: .durable, if: isPerformed && isQuiet)
    }
    if let limit = spell.settleBy {
      // Measure.onTime
      let isOnTime = spell.endedOn.map { $0 <= limit } ?? false
      let decided = isOnTime ? spell.endedOn ?? limit : limit
      if period.contains(decided) { add(.limited, decided, and: .onTime, if: isOnTime) }
      // Measure.ageOfOpen
      if spell.openedOn < period.end, ended == nil, limit < period.end { add(.overLimit, limit) }
    }
    return items
  }

  private func intakeItems(in period: Period) -> [MeasureItem] {
    guard period.contains(registeredOn),
      ledgerItems(in: period).contains(where: { $0.cell == .cohortRegistered })
    else { return [] }
    // Measure.escalation
    var items = [MeasureItem(cell: .intake, day: registeredOn)]
    let escalated = spells.first { spell in
      spell.hasEnded(before: period.end)
        && spell.referredTo.map(Measure.escalationBodies.contains) ?? false
    }
    if let day = escalated?.endedOn { items.append(MeasureItem(cell: .escalated, day: day)) }
    // Measure.lateEntry: a reference of another ledger says that it was entered there first.
    if sourceRef == nil {
      items.append(MeasureItem(cell: .enteredHere, day: registeredOn))
      let month = Period.month(year: registeredOn.year, month: registeredOn.month)
      if enteredAt.day >= month.end {
        items.append(MeasureItem(cell: .enteredLate, day: enteredAt.day))
      }
    }
    return items
  }

  /// The first day after a spell's ending on which the dispute came back: reopened, or called again.
  func recurrence(afterSpellAt index: Int) -> Day? {
    guard let ended = spells[index].endedOn else { return nil }
    let reopened = spells.dropFirst(index + 1).first?.openedOn
    let repeated = repeats.filter { $0 > ended }.min()
    return [reopened, repeated].compactMap { $0 }.min()
  }
}

extension MeasureCounts {
  /// Counts one dispute in.
  ///
  /// - Parameter followedTo: the day after the last one on which outcomes are seen; `period.end`
  ///   for the report of a period.
  public mutating func count(
    _ dispute: Dispute, in period: Period, followedTo end: Day? = nil
  ) {
    for item in dispute.measureItems(in: period) { self[item.cell] += 1 }
    countOutcomes(of: dispute, in: period, followedTo: end ?? period.end)
    countRecurrences(of: dispute, before: period.end)
    // Measure.entryLag
    if period.contains(dispute.registeredOn), dispute.sourceRef == nil, !dispute.isMerged(period) {
      lags[max(0, dispute.enteredAt.day - dispute.registeredOn), default: 0] += 1
    }
    // Measure.ageOfOpen
    if let spell = dispute.spells.last(where: { $0.openedOn < period.end }),
      !spell.hasEnded(before: period.end)
    {
      ages[period.lastDay - spell.openedOn, default: 0] += 1
    }
  }

  /// Measure.timeToOutcome
  private mutating func countOutcomes(
    of dispute: Dispute, in period: Period, followedTo end: Day
  ) {
    guard period.contains(dispute.registeredOn), dispute.registeredOn < end,
      let first = dispute.spells.first,
      let last = dispute.spells.last(where: { $0.openedOn < end })
    else { return }
    func span(_ spell: Spell) -> Span {
      let ended = spell.hasEnded(before: end) ? spell.endedOn : nil
      return Span(
        days: (ended ?? end - 1) - dispute.registeredOn,
        entry: max(0, dispute.enteredAt.day - dispute.registeredOn),
        ending: ended == nil ? nil : spell.endedAs)
    }
    firstOutcomes[span(first), default: 0] += 1
    lastOutcomes[span(last), default: 0] += 1
  }

  /// Measure.recurrence
  private mutating func countRecurrences(of dispute: Dispute, before end: Day) {
    for (index, spell) in dispute.spells.enumerated() where spell.endedAs == .resolved {
      guard let ended = spell.endedOn, ended < end, ended >= end - Measure.recurrenceDays else {
        continue
      }
      let back = dispute.recurrence(afterSpellAt: index).flatMap { $0 < end ? $0 : nil }
      let span = Span(
        days: (back ?? end - 1) - ended, ending: back == nil ? nil : Spell.Ending.resolved)
      recurrences[span, default: 0] += 1
    }
  }
}

extension Dispute {
  fileprivate func isMerged(_ period: Period) -> Bool {
    !ledgerItems(in: period).contains { $0.cell == .cohortRegistered }
  }
}
