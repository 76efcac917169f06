/// Where a dispute stands.
public enum Status: String, Code {
  public static let list = "status"
  case registered, accepted, mediating, agreed, performed, closed, declined, failed, withdrawn
  case terminated
  case referredOut = "referred_out"
  case merged, reopened
  /// The registration itself was undone; the number stays visible and counts nowhere.
  case voided

  /// Whether the dispute still waits for an outcome, and so stands in the ledger.
  static let open = Set(allCases.filter(\.isOpen))

  public var isOpen: Bool {
    switch self {
    case .registered, .accepted, .mediating, .reopened: true
    default: false
    }
  }
}
