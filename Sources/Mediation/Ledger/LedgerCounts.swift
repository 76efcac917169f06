/// The counts of one unit in one period.
public struct LedgerCounts: Equatable, Sendable {
  private var counts = LedgerCounts.zeros

  // All that count nothing share one array.
  private static let zeros = [Int](repeating: 0, count: LedgerCell.allCases.count)

  public init() {}

  /// Whether nothing is counted in any cell.
  public var isZero: Bool { counts.allSatisfy { $0 == 0 } }

  /// Whether anything came in or ended: a unit of which neither is so has nothing to report.
  public var hasMoved: Bool {
    [LedgerColumn.new, .reopened, .received].contains { self[$0] > 0 }
      || LedgerColumn.outgoing.contains { $0 != .openEnd && self[$0] > 0 }
  }

  public subscript(cell: LedgerCell) -> Int {
    get { counts[cell.position] }
    set { counts[cell.position] = newValue }
  }

  public subscript(column: LedgerColumn) -> Int {
    get { self[.column(column)] }
    set { self[.column(column)] = newValue }
  }

  public subscript(band: AgeBand) -> Int {
    get { self[.band(band)] }
    set { self[.band(band)] = newValue }
  }

  public var cohortRegistered: Int { self[.cohortRegistered] }
  public var cohortResolved: Int { self[.cohortResolved] }
  public var resolvedStanding: Int { self[.resolvedStanding] }

  /// What is missing on the right-hand side of the ledger's equation; 0 when it balances.
  public var imbalance: Int {
    LedgerColumn.incoming.reduce(0) { $0 + self[$1] }
      - LedgerColumn.outgoing.reduce(0) { $0 + self[$1] }
  }

  public static func += (left: inout LedgerCounts, right: LedgerCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }

  mutating func count(_ cells: [LedgerCell], _ times: Int) {
    for cell in cells { self[cell] += times }
  }

  /// Counts one dispute in.
  public mutating func count(_ dispute: Dispute, in period: Period) {
    dispute.forEachLedgerCell(in: period) { cell, _ in self[cell] += 1 }
  }
}
