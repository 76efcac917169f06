/// Ledger counts per station, category or source, as an engine counts them.
public struct Tally: Equatable, Sendable {
  /// Station codes, category codes or source codes; one key `""` for the whole.
  public var counts: [String: LedgerCounts]

  public init(_ counts: [String: LedgerCounts] = [:]) { self.counts = counts }

  /// Counts disputes by the definition.
  public init(of disputes: some Sequence<Dispute>, in period: Period, by grouping: Grouping) {
    counts = [:]
    for dispute in disputes { count(dispute, in: period, by: grouping) }
    dropZeros()
  }

  /// Counts one more dispute; lines of zeros are dropped when all are counted.
  public mutating func count(_ dispute: Dispute, in period: Period, by grouping: Grouping) {
    counts[Tally.key(of: dispute, by: grouping), default: LedgerCounts()].count(dispute, in: period)
  }

  /// Leaves out the lines in which nothing was counted.
  public mutating func dropZeros() { counts = counts.filter { !$0.value.isZero } }

  /// Districts are summed from stations by who knows the unit tree.
  static func key(of dispute: Dispute, by grouping: Grouping) -> String {
    switch grouping {
    case .whole: ""
    case .station, .district: dispute.number.station
    case .category: dispute.category.rawValue
    case .source: dispute.source.rawValue
    }
  }
}
