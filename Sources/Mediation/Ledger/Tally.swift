/// Ledger counts per station, category or source, as an engine counts them.
public struct Tally: Equatable, Sendable {
  /// Station codes, category codes or source codes; one key `""` for the whole.
  public var counts: [String: LedgerCounts]

  public init(_ counts: [String: LedgerCounts] = [:]) { self.counts = counts }

  /// Counts disputes by the definition.
  public init(of disputes: some Sequence<Dispute>, in period: Period, by grouping: Grouping) {
    counts = [:]
    for dispute in disputes {
      counts[Tally.key(of: dispute, by: grouping), default: LedgerCounts()]
        .count(dispute, in: period)
    }
    counts = counts.filter { !$0.value.isZero }
  }

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
