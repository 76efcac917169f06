/// A table of counts with its total row: what is about to be published.
///
/// Three things hold of it, and every reader knows them: counts are whole and not negative, each
/// column adds up to its total, and – where `sides` are given – the incoming columns of a row add
/// up to the outgoing ones, in the total row too. A column of row totals is one more outgoing
/// column.
public struct CountTable: Equatable, Sendable {
  /// On which side of its row's equation a column stands.
  public enum Side: Sendable {
    case incoming, outgoing
  }

  /// The greatest count a table takes: sums of any number of rows stay far from overflow.
  public static let greatestCount = 1 << 31

  /// The rows without the total row.
  public let rowCount: Int
  public let columnCount: Int
  /// The side of each column; `nil` when rows obey no equation.
  public let sides: [Side]?
  /// Row by row, the total row last.
  let values: [Int]

  /// A table of these counts; its total row is computed.
  ///
  /// `nil` when the rows differ in length, a count is negative or greater than `greatestCount`, or
  /// a row's incoming and outgoing columns do not add up to the same.
  /// - Parameter counts: rows of columns, without the total row.
  public init?(counts: [[Int]], sides: [Side]? = nil) {
    let width = sides?.count ?? counts.first?.count ?? 0
    guard
      counts.allSatisfy({ row in
        row.count == width && row.allSatisfy { (0...Self.greatestCount).contains($0) }
          && Self.balances(row, sides)
      })
    else { return nil }
    let totals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    rowCount = counts.count
    columnCount = width
    self.sides = sides
    values = counts.flatMap { $0 } + totals
  }

  private static func balances(_ row: [Int], _ sides: [Side]?) -> Bool {
    guard let sides else { return true }
    return zip(row, sides).reduce(0) { $1.1 == .incoming ? $0 + $1.0 : $0 - $1.0 } == 0
  }

  /// The total row: the one after the last.
  public var totalRow: Int { rowCount }

  /// All cells in the order of reading, the total row's last.
  public var cells: [Cell] { indices.map(cell(at:)) }

  public subscript(cell: Cell) -> Int { values[index(of: cell)] }

  public subscript(row: Int, column: Int) -> Int { self[Cell(row: row, column: column)] }

  /// Whether the other table has as many rows and columns, and the same equations.
  public func hasLayout(of other: CountTable) -> Bool {
    rowCount == other.rowCount && columnCount == other.columnCount && sides == other.sides
  }
}

// Inside the module a cell is its index: row by row, as in `values`.
extension CountTable {
  var indices: Range<Int> { values.indices }

  func index(of cell: Cell) -> Int {
    precondition((0..<columnCount).contains(cell.column), "no such column")
    return cell.row * columnCount + cell.column
  }

  func cell(at index: Int) -> Cell {
    Cell(row: index / columnCount, column: index % columnCount)
  }

  func isTotal(_ index: Int) -> Bool { index / columnCount == totalRow }

  func isHidden(in cells: Set<Cell>) -> [Bool] {
    var flags = [Bool](repeating: false, count: values.count)
    for cell in cells { flags[index(of: cell)] = true }
    return flags
  }

  /// What hiding a cell costs the reader, in no unit.
  ///
  /// Few cells are better than small ones, small ones better than great ones, the body better than
  /// the totals. Zeros come last: readers often know them, so they protect least.
  func price(of index: Int) -> Int {
    let width = Int.bitWidth - values[index].leadingZeroBitCount
    return (values[index] == 0 ? 64 : 16 + width) + (isTotal(index) ? 24 : 0)
  }
}
