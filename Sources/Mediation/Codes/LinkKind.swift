/// How two disputes, or a dispute and an outside reference, belong together.
public enum LinkKind: String, Code {
  public static let list = "link"
  case related, `repeat`, duplicate
  /// Looked at and found to be another dispute.
  case distinct
}
