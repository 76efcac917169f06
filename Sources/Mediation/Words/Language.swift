/// The two languages the office speaks.
public enum Language: String, CaseIterable, Sendable {
  case zh, en
}
