/// One count of a ledger line: a column, an age band, or one of the figures that rates are made of.
public enum LedgerCell: Hashable, Sendable, CaseIterable {
  case column(LedgerColumn)
  case band(AgeBand)
  /// Disputes registered in the period and not merged into another by its end.
  case cohortRegistered
  /// Those of them that stand resolved at the end of the period: agreed or reconciled, and not
  /// reopened since.
  case cohortResolved
  /// Disputes, whenever registered, whose standing resolution fell in the period; each once.
  case resolvedStanding

  public static let allCases: [LedgerCell] =
    LedgerColumn.allCases.map { .column($0) } + AgeBand.allCases.map { .band($0) }
    + [.cohortRegistered, .cohortResolved, .resolvedStanding]

  /// The name machines and command lines know it by.
  public var code: String {
    switch self {
    case .column(let column): column.rawValue
    case .band(let band): "age_\(band.rawValue)"
    case .cohortRegistered: "cohort_registered"
    case .cohortResolved: "cohort_resolved"
    case .resolvedStanding: "official_resolved"
    }
  }

  /// The cell with a code; `nil` when there is none.
  public init?(code: String) {
    guard let cell = LedgerCell.allCases.first(where: { $0.code == code }) else { return nil }
    self = cell
  }

  var position: Int {
    switch self {
    case .column(let column): column.position
    case .band(let band): LedgerColumn.allCases.count + band.position
    case .cohortRegistered: LedgerCell.allCases.count - 3
    case .cohortResolved: LedgerCell.allCases.count - 2
    case .resolvedStanding: LedgerCell.allCases.count - 1
    }
  }
}

extension LedgerColumn {
  fileprivate var position: Int { LedgerColumn.allCases.firstIndex(of: self) ?? 0 }
}

extension AgeBand {
  fileprivate var position: Int { AgeBand.allCases.firstIndex(of: self) ?? 0 }
}
