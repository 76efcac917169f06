/// A count of the whole that is printed beside a table, or could be worked out from such counts.
///
/// The denominator of a rate is one, its numerator another, what is left of the one without the
/// other a third.
public struct Fact: Equatable, Sendable {
  /// The same for the same fact of another period.
  public let name: String
  public let count: Int
  /// Whether the fact of a period is the sum of those of its parts.
  public let isAdditive: Bool

  public init(_ name: String, _ count: Int, isAdditive: Bool = false) {
    precondition(count >= 0, "a count is not negative")
    self.name = name
    self.count = count
    self.isAdditive = isAdditive
  }
}
