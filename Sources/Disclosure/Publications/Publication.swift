/// A sheet as it was published: its counts, the cells that were left blank, the facts in print.
public struct Publication: Equatable, Sendable {
  public let sheet: Sheet
  public let hidden: Set<Cell>
  /// The names of the facts that were printed.
  public let printed: Set<String>

  public init(_ sheet: Sheet, hidden: Set<Cell>, printed: Set<String> = []) {
    self.sheet = sheet
    self.hidden = hidden
    self.printed = printed
  }

  public var table: CountTable { sheet.table }

  /// The count a reader sees; `nil` where the cell was left blank.
  public subscript(cell: Cell) -> Int? { hidden.contains(cell) ? nil : table[cell] }
}
