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
    /// It would give away another.
    case secondary
  }

  public let sheet: Sheet
  let reasons: [Cell: Reason]
  /// The names of the facts that may be printed.
  public let printed: Set<String>
  /// Small or changed counts that what was published earlier gives away whatever is left blank
  /// here, in the order of reading.
  public let exposed: [Cell]
  /// The numbers of earlier publications of which this one would give away a small count, and of
  /// this one itself, should it be about one of its own facts.
  public let exposedPublications: [Int]

  public var table: CountTable { sheet.table }
  public var hidden: Set<Cell> { Set(reasons.keys) }
  /// Whether nothing is given away: a table of which something is must not be published.
  public var isProtected: Bool { exposed.isEmpty && exposedPublications.isEmpty }
  /// Whether nothing is left to publish.
  public var hidesEverything: Bool { reasons.count == table.values.count }
  /// What a reader gets.
  public var publication: Publication { Publication(sheet, hidden: hidden, printed: printed) }

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
