/// What the reports of all months and years count, kept beside the register by every write.
///
/// A report of a period is then looked up, however many disputes there are. The counts are those of
/// the definitions (`Dispute.forEachLedgerCell`, `Dispute.forEachMeasureCell`): a dispute that
/// changes is counted out as it was and in as it is, in the periods it may be counted in.
public struct PeriodTallies: Sendable {
  /// The last month in which what is still open is counted; later ones follow when they have begun.
  public let lastMonth: Period
  /// In the order in which they were first counted.
  public private(set) var periods: [PeriodTally] = []
  /// How often each pair of days occurs.
  public private(set) var recurrences = Occurrences<Recurrence>()
  /// Where a period stands, by its first day and its length.
  private var places: [Int: Int] = [:]

  public init(lastMonth: Period) { self.lastMonth = lastMonth }

  /// Takes a dispute from its old state, if it had one, to its new one.
  public mutating func replace(_ old: Dispute?, by new: Dispute) {
    if let old { count(old, in: old.countedMonths(until: lastMonth).periods, times: -1) }
    count(new, in: new.countedMonths(until: lastMonth).periods, times: 1)
    for found in old?.recurrences ?? [] { recurrences[found] -= 1 }
    for found in new.recurrences { recurrences[found] += 1 }
  }

  /// Counts a dispute in the periods after an earlier last month.
  ///
  /// - Parameter only: the one period that is asked for; `nil` means all.
  public mutating func extend(
    _ dispute: Dispute, from earlier: Period, only period: Period? = nil
  ) {
    let known = dispute.countedMonths(until: earlier)
    let all = dispute.countedMonths(until: lastMonth)
    if let period {
      if all.contains(period), !known.contains(period) { count(dispute, in: [period], times: 1) }
    } else {
      count(dispute, in: all.periods.filter { !known.contains($0) }, times: 1)
    }
  }

  /// Adds what was kept.
  public mutating func add(_ tally: PeriodTally) {
    let place = place(of: tally.period)
    for grouping in PeriodTally.groupings {
      for (code, counts) in tally[grouping] {
        periods[place][grouping][code, default: LedgerCounts()] += counts
      }
    }
    periods[place].measures += tally.measures
  }

  public mutating func add(_ found: Recurrence, times: Int) { recurrences[found] += times }

  /// The lines that are held: of each period one for every station, category and source that was
  /// counted.
  public var lineCount: Int {
    periods.reduce(0) { count, tally in
      PeriodTally.groupings.reduce(count) { $0 + tally[$1].count }
    }
  }

  /// What is counted in a period; `nil` when nothing was.
  public subscript(period: Period) -> PeriodTally? { places[period.number].map { periods[$0] } }

  private mutating func place(of period: Period) -> Int {
    if let place = places[period.number] { return place }
    places[period.number] = periods.count
    periods.append(PeriodTally(period))
    return periods.count - 1
  }

  private mutating func count(_ dispute: Dispute, in periods: [Period], times: Int) {
    for period in periods { self.periods[place(of: period)].count(dispute, times: times) }
  }
}

extension Period {
  /// Tells the periods apart.
  fileprivate var number: Int {
    switch self {
    case .month(let year, let month): year * 16 + month
    case .year(let year): year * 16
    }
  }
}
