/// A count in the system of all publications.
struct Place: Hashable, Comparable, Sendable {
  let space: Int
  let line: Int
  let column: Int

  static func < (left: Place, right: Place) -> Bool {
    (left.space, left.line, left.column) < (right.space, right.line, right.column)
  }
}

/// A line in the system of all publications.
struct LineNumber: Hashable, Comparable, Sendable {
  let space: Int
  let line: Int

  static func < (left: LineNumber, right: LineNumber) -> Bool {
    (left.space, left.line) < (right.space, right.line)
  }
}

/// What must stay possible for a blank count.
enum Need: Equatable, Sendable {
  /// Every count of the range.
  case covers(ClosedRange<Int>)
  /// Two counts at least this far apart.
  case spans(Int)
}

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

/// A line moving along one pattern, so many steps.
struct Step: Sendable {
  let space: Int
  let line: Int
  let pattern: Int
  let amount: Int
}

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
