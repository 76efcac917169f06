/// A place in a table of counts, from 0; the row after the last is the total row.
public struct Cell: Hashable, Comparable, Sendable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// In the order of reading: row by row.
  public static func < (left: Cell, right: Cell) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
