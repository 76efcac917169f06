/// What shows a claim to be met: movements of the whole system that leave every equation and all
/// that is printed as it is.
struct Proof: Sendable {
  var steps: [Step] = []
  /// Steps of a second movement, where one is up and the other down.
  var otherSteps: [Step] = []
  /// Counts that move, where it was not lines that were moved along patterns.
  var places: [Place] = []

  /// The lines that move, in the order of their numbers.
  var lines: [LineNumber] {
    let all =
      (steps + otherSteps).map { LineNumber(space: $0.space, line: $0.line) }
      + places.map { LineNumber(space: $0.space, line: $0.line) }
    return Set(all).sorted()
  }

  static func + (left: Proof, right: Proof) -> Proof {
    Proof(
      steps: left.steps, otherSteps: right.steps, places: left.places + right.places)
  }
}
