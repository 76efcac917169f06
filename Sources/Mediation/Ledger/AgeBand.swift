/// How long the disputes still open at the end of a period have been open, in days since they
/// last opened.
public enum AgeBand: String, CaseIterable, Sendable {
  case week = "0-7"
  case month = "8-30"
  case quarter = "31-90"
  case halfYear = "91-180"
  case longer = "181+"

  /// The greatest age that still belongs to the band; `nil` for the last.
  public var upperBound: Int? {
    switch self {
    case .week: 7
    case .month: 30
    case .quarter: 90
    case .halfYear: 180
    case .longer: nil
    }
  }

  public init(days: Int) {
    self = AgeBand.allCases.first { $0.upperBound.map { days <= $0 } ?? true } ?? .longer
  }
}

extension Spell.Opening {
  /// The column a spell that begins is counted in.
  public var column: LedgerColumn {
    switch self {
    case .new: .new
    case .reopened: .reopened
    case .received: .received
    }
  }
}

extension Spell.Ending {
  /// The column a spell that ends is counted in.
  public var column: LedgerColumn {
    switch self {
    case .resolved: .resolved
    case .failed: .failed
    case .terminated: .terminated
    case .withdrawn: .withdrawn
    case .declined: .declined
    case .referredOut: .referredOut
    case .merged: .merged
    }
  }
}
