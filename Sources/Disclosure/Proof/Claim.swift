/// A blank count and what it needs.
struct Claim: Sendable {
  let place: Place
  let need: Need
  /// Whether it is made against readers of this one table.
  var isAlone = false

  /// Whether nothing may be published that breaks it.
  var isBinding: Bool {
    if case .covers = need { true } else { false }
  }
}
