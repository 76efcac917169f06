/// A table with what a reader knows about it before looking: the time it is about, what its rows
/// are, and the facts that belong to it.
public struct Sheet: Equatable, Sendable {
  public let table: CountTable
  /// The days it is about, as numbers.
  public let span: Range<Int>
  /// What the rows are: sheets of one grouping have rows in common, others the total row only.
  public let grouping: String
  public let facts: [Fact]
  public let relations: [FactRelation]

  public init(
    _ table: CountTable, span: Range<Int>, grouping: String, facts: [Fact] = [],
    relations: [FactRelation] = []
  ) {
    precondition(!span.isEmpty, "a table is about some day")
    precondition(Set(facts.map(\.name)).count == facts.count, "two facts of one name")
    self.table = table
    self.span = span
    self.grouping = grouping
    self.facts = facts
    self.relations = relations
  }

  /// Whether the other is a version of this one.
  public func isVersion(of other: Sheet) -> Bool {
    span == other.span && grouping == other.grouping && hasColumns(of: other)
  }

  func hasColumns(of other: Sheet) -> Bool {
    table.columnCount == other.table.columnCount && table.roles == other.table.roles
  }
}
