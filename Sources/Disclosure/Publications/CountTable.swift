/// A table of counts with its total row: what is about to be published.
///
/// Three things hold of it, and every reader knows them: counts are whole and not negative, each
/// column adds up to its total, and – where `roles` are given – what fills a row is what empties
/// it, in the total row too. A column of row totals is one more outgoing column.
public struct CountTable: Equatable, Sendable {
  /// What a column is in its row's equation: `opening + incoming = outgoing + closing`.
  ///
  /// The opening and the closing column count what there is at the start and at the end of the
  /// time the table is about, the others what happened in it.
  public enum Role: Sendable {
    case opening, incoming, outgoing, closing
  }

  /// The greatest count a table takes: sums of any number of rows stay far from overflow.
  public static let greatestCount = 1 << 31

  /// What the rows are about, one key each, without the total row.
  public let rows: [String]
  public let columnCount: Int
  /// The role of each column; `nil` when rows obey no equation.
  public let roles: [Role]?
  /// Row by row, the total row last.
  let values: [Int]

  /// A table of these counts; its total row is computed.
  ///
  /// `nil` when the rows differ in length, a count is negative or greater than `greatestCount`, a
  /// row does not balance, or two rows have the same key.
  /// - Parameters:
  ///   - counts: rows of columns, without the total row.
  ///   - rows: the keys of the rows; their numbers when not given.
  public init?(counts: [[Int]], roles: [Role]? = nil, rows: [String]? = nil) {
    let rows = rows ?? counts.indices.map(String.init)
    let width = roles?.count ?? counts.first?.count ?? 0
    guard
      rows.count == counts.count, Set(rows).count == rows.count,
      counts.allSatisfy({ Self.isRow($0, width, roles) })
    else { return nil }
    let totals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    self.init(rows: rows, roles: roles, columnCount: width, values: counts.flatMap { $0 } + totals)
  }

  /// A table of the whole: nothing but its total row.
  ///
  /// `nil` when a count is negative or greater than `greatestCount`, or the row does not balance.
  public init?(total: [Int], roles: [Role]? = nil) {
    guard Self.isRow(total, roles?.count ?? total.count, roles) else { return nil }
    self.init(rows: [], roles: roles, columnCount: total.count, values: total)
  }

  private init(rows: [String], roles: [Role]?, columnCount: Int, values: [Int]) {
    self.rows = rows
    self.roles = roles
    self.columnCount = columnCount
    self.values = values
  }

  private static func isRow(_ row: [Int], _ width: Int, _ roles: [Role]?) -> Bool {
    guard row.count == width, row.allSatisfy({ (0...greatestCount).contains($0) }) else {
      return false
    }
    return roles.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1.sign } == 0 } ?? true
  }

  /// The rows without the total row.
  public var rowCount: Int { rows.count }

  /// The total row: the one after the last.
  public var totalRow: Int { rowCount }

  /// All cells in the order of reading, the total row's last.
  public var cells: [Cell] { values.indices.map(cell(at:)) }

  public subscript(cell: Cell) -> Int { values[index(of: cell)] }

  public subscript(row: Int, column: Int) -> Int { self[Cell(row: row, column: column)] }
}

extension CountTable.Role {
  /// 1 for what fills a row, -1 for what empties it.
  var sign: Int {
    switch self {
    case .opening, .incoming: 1
    case .outgoing, .closing: -1
    }
  }

  /// Whether the column counts what happened, not what there is.
  var isFlow: Bool { self == .incoming || self == .outgoing }
}

extension CountTable {
  func index(of cell: Cell) -> Int {
    precondition((0..<columnCount).contains(cell.column), "no such column")
    return cell.row * columnCount + cell.column
  }

  func cell(at index: Int) -> Cell {
    Cell(row: index / columnCount, column: index % columnCount)
  }

  /// What hiding a cell costs the reader, in no unit.
  ///
  /// Few cells are better than small ones, small ones better than great ones, the body better than
  /// the totals. Zeros come last: readers often know them, so they protect least.
  func price(of cell: Cell) -> Int {
    let count = self[cell]
    let width = Int.bitWidth - count.leadingZeroBitCount
    return (count == 0 ? 64 : 16 + width) + (cell.row == totalRow ? 24 : 0)
  }
}
