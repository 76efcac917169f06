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

  /// The place among all cells.
  var position: Int {
    switch self {
    case .column(let column): column.position
    case .band(let band): 12 + band.position
    case .cohortRegistered: 17
    case .cohortResolved: 18
    case .resolvedStanding: 19
    }
  }
}

// Said one by one: looking the place up takes longer than all else that is done with a count.

extension LedgerColumn {
  fileprivate var position: Int {
    switch self {
    case .openStart: 0
    case .new: 1
    case .reopened: 2
    case .received: 3
    case .resolved: 4
    case .failed: 5
    case .terminated: 6
    case .withdrawn: 7
    case .declined: 8
    case .referredOut: 9
    case .merged: 10
    case .openEnd: 11
    }
  }
}

extension AgeBand {
  fileprivate var position: Int {
    switch self {
    case .week: 0
    case .month: 1
    case .quarter: 2
    case .halfYear: 3
    case .longer: 4
    }
  }
}
