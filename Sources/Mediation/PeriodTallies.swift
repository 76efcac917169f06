/// What the reports of all months and years count, kept beside the register by every write.
///
/// A report of a period is then looked up, however many disputes there are. The counts are those of
/// the definitions (`Dispute.forEachLedgerItem`, `Dispute.forEachMeasureItem`): a dispute that
/// changes is counted out as it was and in as it is, in the periods it may be counted in.
public struct PeriodTallies: Sendable {
  /// The last month in which what is still open is counted; later ones follow when they have begun.
  public let lastMonth: Period
  public private(set) var ledgers: [Period: [LedgerLine: LedgerCounts]] = [:]
  /// Without their recurrences, which depend on the day a report looks back from.
  public private(set) var measures: [Period: MeasureCounts] = [:]
  /// How often each pair of days occurs.
  public private(set) var returns: [Return: Int] = [:]

  public init(lastMonth: Period) { self.lastMonth = lastMonth }

  /// Takes a dispute from its old state, if it had one, to its new one.
  public mutating func replace(_ old: Dispute?, by new: Dispute) {
    if let old { count(old, in: old.countedPeriods(until: lastMonth), times: -1) }
    count(new, in: new.countedPeriods(until: lastMonth), times: 1)
    for found in old?.returns ?? [] { returns[found, default: 0] -= 1 }
    for found in new.returns { returns[found, default: 0] += 1 }
  }

  /// Counts a dispute in the periods after an earlier last month.
  ///
  /// - Parameter only: the one period that is asked for; `nil` means all.
  public mutating func extend(
    _ dispute: Dispute, from earlier: Period, only period: Period? = nil
  ) {
    let known = dispute.countedPeriods(until: earlier)
    let more = dispute.countedPeriods(until: lastMonth).filter { !known.contains($0) }
    count(dispute, in: more.filter { period == nil || $0 == period }, times: 1)
  }

  /// Adds what was kept.
  public mutating func add(_ counts: LedgerCounts, to line: LedgerLine, in period: Period) {
    ledgers[period, default: [:]][line, default: LedgerCounts()] += counts
  }

  public mutating func add(_ counts: MeasureCounts, in period: Period) {
    measures[period, default: MeasureCounts()] += counts
  }

  public mutating func add(_ found: Return, times: Int) { returns[found, default: 0] += times }

  private mutating func count(_ dispute: Dispute, in periods: [Period], times: Int) {
    let lines = [
      LedgerLine(.station, dispute.number.station),
      LedgerLine(.category, dispute.category.rawValue),
      LedgerLine(.source, dispute.source.rawValue),
    ]
    for period in periods {
      var cells: [LedgerCell] = []
      dispute.forEachLedgerItem(in: period) { cell, _ in cells.append(cell) }
      if !cells.isEmpty {
        for line in lines { ledgers[period, default: [:]].count(cells, in: line, times: times) }
      }
      measures[period, default: MeasureCounts()].count(dispute, in: period, times: times)
    }
  }
}

/// A line of a ledger: a station, a category or a source.
public struct LedgerLine: Hashable, Sendable {
  public let grouping: Grouping
  public let code: String

  public init(_ grouping: Grouping, _ code: String) {
    self.grouping = grouping
    self.code = code
  }
}

extension [LedgerLine: LedgerCounts] {
  fileprivate mutating func count(_ cells: [LedgerCell], in line: LedgerLine, times: Int) {
    for cell in cells { self[line, default: LedgerCounts()][cell] += times }
  }
}

extension Dispute {
  /// The months and years that may count a dispute: those of every day that decides something, all
  /// while it was open, and all while an agreement was overdue.
  ///
  /// - Parameter last: the last month that counts what is open or overdue to this day.
  func countedPeriods(until last: Period) -> [Period] {
    var months = MonthSet(last: last)
    for spell in spells {
      months.insert(from: spell.openedOn, to: spell.endedOn)
      if let day = spell.settleBy { months.insert(day) }
      if let day = spell.visitBy { months.insert(day) }
      if spell.endedAs == .resolved, let day = spell.endedOn {
        months.insert(day + Measure.quietDays)
      }
      if spell.outcome == .agreement, let due = spell.performBy ?? spell.performedOn {
        months.insert(from: due, to: spell.performedOn)
      }
    }
    for visit in visits { months.insert(visit.on) }
    return months.periods
  }
}

/// Some months, and the years they are in.
private struct MonthSet {
  let last: Int
  /// Months since the year 0; few.
  private var numbers: [Int] = []

  init(last: Period) { self.last = MonthSet.number(of: last.start) }

  mutating func insert(_ day: Day) { insert(MonthSet.number(of: day)) }

  /// The months from a day to another, or to the last one; at least that of the first day.
  mutating func insert(from first: Day, to end: Day?) {
    let first = MonthSet.number(of: first)
    let end = end.map(MonthSet.number) ?? last
    for number in first...max(first, end) { insert(number) }
  }

  private mutating func insert(_ number: Int) {
    if !numbers.contains(number) { numbers.append(number) }
  }

  var periods: [Period] {
    var years: [Int] = []
    for number in numbers where !years.contains(number / 12) { years.append(number / 12) }
    return numbers.map { .month(year: $0 / 12, month: $0 % 12 + 1) } + years.map { .year($0) }
  }

  private static func number(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }
}
