/// A column of the ledger of open disputes, in the order it is printed.
///
/// The first four fill the ledger, the rest empty it:
/// `open_start + new + reopened + received = resolved + failed + terminated + withdrawn +
/// declined + referred_out + merged + open_end`.
public enum LedgerColumn: String, CaseIterable, Sendable {
  case openStart = "open_start"
  case new, reopened, received
  case resolved, failed, terminated, withdrawn, declined
  case referredOut = "referred_out"
  case merged
  case openEnd = "open_end"

  /// What fills the ledger.
  public static let incoming: [LedgerColumn] = [.openStart, .new, .reopened, .received]
  /// What empties it, and what is left.
  public static let outgoing: [LedgerColumn] = [
    .resolved, .failed, .terminated, .withdrawn, .declined, .referredOut, .merged, .openEnd,
  ]
}

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
