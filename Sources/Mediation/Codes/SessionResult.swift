/// What a mediation session came to.
public enum SessionResult: String, Code {
  public static let list = "session_result"
  case agreed
  case notAgreed = "not_agreed"
  case continued
}
