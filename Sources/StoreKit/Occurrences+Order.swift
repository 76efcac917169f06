import Mediation

extension Occurrences {
  /// Calls the body with every value that was counted and its number, in the order of the values.
  package func forEachInOrder(_ body: (Value, Int) throws -> Void) rethrows {
    var found: [(value: Value, count: Int)] = []
    forEach { found.append(($0, $1)) }
    found.sort { $0.value.number < $1.value.number }
    for (value, count) in found { try body(value, count) }
  }
}
