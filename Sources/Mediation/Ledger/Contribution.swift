/// What one dispute counts for in a period, and under which codes.
public struct Contribution: Equatable, Sendable {
  public private(set) var ledger = LedgerCounts()
  public private(set) var measures = MeasureCounts()
  /// The codes under which it is counted; none where it counts nothing.
  private var codes: [String] = []

  /// Of a dispute that was not known.
  public init() {}

  public init(of dispute: Dispute, in period: Period) {
    ledger.count(dispute, in: period)
    measures.count(dispute, in: period)
    if !ledger.isZero { codes = [dispute.category.rawValue, dispute.source.rawValue] }
  }
}
