/// What the report of one month or year counts.
public struct PeriodTally: Sendable {
  public let period: Period
  private var stations: [String: LedgerCounts] = [:]
  private var categories: [String: LedgerCounts] = [:]
  private var sources: [String: LedgerCounts] = [:]
  /// Of the whole, without recurrences, which depend on the day a report looks back from.
  public var measures = MeasureCounts()

  /// The groupings whose lines are kept; the others are sums of them.
  public static let groupings: [Grouping] = [.station, .category, .source]

  public init(_ period: Period) { self.period = period }

  /// The lines of one of the groupings, by code.
  public subscript(grouping: Grouping) -> [String: LedgerCounts] {
    get {
      switch grouping {
      case .station, .district: stations
      case .category, .whole: categories
      case .source: sources
      }
    }
    _modify {
      switch grouping {
      case .station, .district: yield &stations
      case .category, .whole: yield &categories
      case .source: yield &sources
      }
    }
  }

  /// Counts one dispute in, or out again.
  mutating func count(_ dispute: Dispute, times: Int) {
    var cells: [LedgerCell] = []
    dispute.forEachLedgerCell(in: period) { cell, _ in cells.append(cell) }
    if !cells.isEmpty {
      stations.count(cells, in: dispute.number.station, times)
      categories.count(cells, in: dispute.category.rawValue, times)
      sources.count(cells, in: dispute.source.rawValue, times)
    }
    measures.count(dispute, in: period, times: times)
  }
}

extension [String: LedgerCounts] {
  fileprivate mutating func count(_ cells: [LedgerCell], in code: String, _ times: Int) {
    self[code, default: LedgerCounts()].count(cells, times)
  }
}
