/// How often values occur.
///
/// Kept by their numbers: for a dictionary of a type of our own the run time looks through all
/// conformances of the program, which takes longer than the rest of a write.
public struct Occurrences<Value: Numbered>: Equatable, Sendable {
  @usableFromInline
  internal var counts: [Int: Int] = [:]

  @inlinable
  public init() {}

  @inlinable
  public subscript(value: Value) -> Int {
    get { counts[value.number, default: 0] }
    _modify { yield &counts[value.number, default: 0] }
  }

  @inlinable
  public func forEach(_ body: (Value, Int) throws -> Void) rethrows {
    for (number, count) in counts { try body(Value(number: number), count) }
  }

  public static func += (left: inout Occurrences, right: Occurrences) {
    for (number, count) in right.counts { left.counts[number, default: 0] += count }
  }

  /// The same without values that do not occur.
  var withoutZeros: Occurrences {
    var occurrences = self
    occurrences.counts = counts.filter { $0.value != 0 }
    return occurrences
  }
}

extension Occurrences: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Value, Int)...) {
    for (value, count) in elements { self[value] = count }
  }
}
