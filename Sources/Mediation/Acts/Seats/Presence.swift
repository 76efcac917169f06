/// How a party was there at a session.
public enum Presence: String, Code {
  public static let list = "presence"
  /// In person.
  case own = "self"
  case guardian, proxy
}
