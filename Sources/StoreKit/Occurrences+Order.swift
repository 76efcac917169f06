import Mediation

extension Occurrences {
  /// Calls the body with every value that was counted and its number, in the order of the values.
  package func forEachInOrder(_ body: (Value, Int) throws -> Void) rethrows {
    var found: [(number: Int, count: Int)] = []
    forEach { found.append(($0.number, $1)) }
    found.sort { $0.number < $1.number }
    for (number, count) in found { try body(Value(number: number), count) }
  }
}
