/// An equation between facts and cells of the total row: the sum of factors times counts is 0.
public struct FactRelation: Equatable, Sendable {
  /// By the names of the facts.
  public let facts: [String: Int]
  /// By the columns of the total row.
  public let columns: [Int: Int]

  public init(facts: [String: Int], columns: [Int: Int] = [:]) {
    self.facts = facts
    self.columns = columns
  }
}
