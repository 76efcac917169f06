/// The two ways in which one dispute can be mediated; they end different things: people's mediation (人民调解)
/// a civil dispute, public-security mediation (治安调解) an administrative case.
public enum Track: String, Code {
  public static let list = "track"
  case people, police
}
