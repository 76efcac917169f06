/// How a dispute stands that is not resolved: still open, or ended otherwise.
enum Fate: String, Sendable {
  case open
  case failed
  case withdrawn
  case terminated
  case referredOut = "referred_out"
  case declined
}
