/// How a dispute left the ledger. Nothing is an outcome by default.
public enum Outcome: String, Code {
  public static let list = "outcome"
  case agreement, reconciled, failed, withdrawn, terminated
  case referredOut = "referred_out"
  case declined, merged

  /// Agreement and reconciliation count as resolved; nothing else does.
  public var isResolved: Bool { self == .agreement || self == .reconciled }
}
