/// A table as it was published: its counts, and the cells that were left blank.
public struct Publication: Equatable, Sendable {
  public let table: CountTable
  public let hidden: Set<Cell>

  public init(_ table: CountTable, hidden: Set<Cell>) {
    self.table = table
    self.hidden = hidden
  }

  /// A table of which nothing is published.
  public static func withheld(_ table: CountTable) -> Publication {
    Publication(table, hidden: Set(table.cells))
  }

  /// The count a reader sees; `nil` where the cell was left blank.
  public subscript(cell: Cell) -> Int? { hidden.contains(cell) ? nil : table[cell] }
}
