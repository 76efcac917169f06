/// Which cells of a table stay blank, and why.
///
/// The reasons are for the office: printed, they would tell a small count from the cell that
/// covers it. A reader sees one and the same mark in every blank cell.
public struct Suppression: Equatable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    /// The count is small.
    case small
    /// An earlier version printed a count that differs by a small number.
    case changed
    /// An earlier version left the cell blank.
    case kept
    /// The caller asked for it.
    case requested
    /// It would give away another.
    case secondary
  }

  public let table: CountTable
  let reasons: [Cell: Reason]
  /// Blank cells that fall short of the guarantee, in the order of reading: what is known already,
  /// or published elsewhere, gives them away whatever is left blank here.
  ///
  /// A table with any must not be published. Without known cells there are none.
  public let exposed: [Cell]

  public var hidden: Set<Cell> { Set(reasons.keys) }
  public var isProtected: Bool { exposed.isEmpty }
  /// Whether nothing is left to publish.
  public var hidesEverything: Bool { reasons.count == table.indices.count }
  /// What a reader gets.
  public var publication: Publication { Publication(table, hidden: hidden) }

  /// Why the cell is blank; `nil` when it is published.
  public func reason(for cell: Cell) -> Reason? { reasons[cell] }

  public func isHidden(_ cell: Cell) -> Bool { reasons[cell] != nil }

  /// - Parameter row: a row of the body, or `table.totalRow`.
  public func isHidden(row: Int, column: Int) -> Bool { isHidden(Cell(row: row, column: column)) }

  /// How many cells are blank for the reason.
  public func count(of reason: Reason) -> Int {
    reasons.values.count { $0 == reason }
  }
}
