/// How a dispute is resolved.
enum Resolution: String, Sendable {
  case agreement
  case reconciled
}
