/// The measures' counts of a period.
public struct MeasureCounts: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: MeasureCell.allCases.count)
  /// From registration to the outcome.
  public var outcomes = OutcomeSpans()
  /// From a resolution to the first reopening or repeat; one that came back carries `resolved`, the
  /// ending it undid.
  public var recurrences = Occurrences<Span>()
  /// Days from registration to entry.
  public var lags: [Int: Int] = [:]
  /// Days since the open disputes last opened.
  public var ages: [Int: Int] = [:]

  public init() {}

  public subscript(cell: MeasureCell) -> Int {
    get { counts[cell.position] }
    set { counts[cell.position] = newValue }
  }

  public static func += (left: inout MeasureCounts, right: MeasureCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
    left.outcomes.first += right.outcomes.first
    left.outcomes.last += right.outcomes.last
    left.recurrences += right.recurrences
    left.lags.merge(right.lags, uniquingKeysWith: +)
    left.ages.merge(right.ages, uniquingKeysWith: +)
  }

  /// Counts one dispute in: the definition.
  public mutating func count(_ dispute: Dispute, in period: Period) {
    count(dispute, in: period, times: 1)
    for found in dispute.recurrences { count(found, before: period.end, times: 1) }
  }

  /// Counts one dispute in, or out again, but for its recurrences.
  mutating func count(_ dispute: Dispute, in period: Period, times: Int) {
    dispute.forEachMeasureCell(in: period) { cell, _, amount in self[cell] += times * amount }
    outcomes.count(dispute, registeredIn: period, followedTo: period.end, times: times)
    // Measure.entryLag
    if !dispute.cameWithReference, dispute.isOfCohort(period) {
      lags[dispute.entryLag, default: 0] += times
    }
    // Measure.ageOfOpen
    if let spell = dispute.spells.last(where: { $0.openedOn < period.end }),
      !spell.hasEnded(before: period.end)
    {
      ages[period.lastDay - spell.openedOn, default: 0] += times
    }
  }

  /// Counts resolutions that came back on the same day, or have not.
  public mutating func count(_ found: Recurrence, before end: Day, times: Int) {
    if let span = found.span(before: end) { recurrences[span] += times }
  }
}
