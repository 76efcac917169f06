/// The measures' counts of one unit in one period.
public struct MeasureCounts: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: MeasureCell.allCases.count)
  /// From registration to the first outcome, and to the one that stands; how often each span occurs.
  public var firstOutcomes: [Span: Int] = [:]
  public var lastOutcomes: [Span: Int] = [:]
  /// From a resolution to the first reopening or repeat; one that came back carries `resolved`, the
  /// ending it undid.
  public var recurrences: [Span: Int] = [:]
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
    left.firstOutcomes.merge(right.firstOutcomes, uniquingKeysWith: +)
    left.lastOutcomes.merge(right.lastOutcomes, uniquingKeysWith: +)
    left.recurrences.merge(right.recurrences, uniquingKeysWith: +)
    left.lags.merge(right.lags, uniquingKeysWith: +)
    left.ages.merge(right.ages, uniquingKeysWith: +)
  }
}
