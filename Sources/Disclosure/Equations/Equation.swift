/// A sum that is 0.
struct Equation: Sendable {
  let terms: [Term]
  /// Columns of which none may have the same count: then the equation follows from others.
  var between: [Int] = []
}
