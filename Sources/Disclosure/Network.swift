/// The equations of a table as a directed graph.
///
/// Each row and each column is a node, the total row included; each cell is an arc between its row
/// and its column. An incoming cell of the body leads from row to column, one of the total row from
/// column to row, outgoing cells the other way. An equation then says that as much flows into its
/// node as out of it, so counts that obey all equations are a circulation. Without row equations
/// all rows are one node, which lets anything through.
///
/// Source: L. H. Cox, Network models for complementary cell suppression, JASA 90 (1995).
struct Network: Sendable {
  /// The node each cell leads from.
  let tails: [Int]
  /// The node each cell leads to.
  let heads: [Int]
  /// The cells at each node.
  let cells: [[Int]]

  init(_ table: CountTable) {
    let rowNodes = table.sides == nil ? 1 : table.rowCount + 1
    var tails: [Int] = []
    var heads: [Int] = []
    var cells = [[Int]](repeating: [], count: rowNodes + table.columnCount)
    for index in table.indices {
      let cell = table.cell(at: index)
      let row = table.sides == nil ? 0 : cell.row
      let column = rowNodes + cell.column
      let isIncoming = table.sides?[cell.column] != .outgoing
      let leavesRow = isIncoming != table.isTotal(index)
      tails.append(leavesRow ? row : column)
      heads.append(leavesRow ? column : row)
      cells[row].append(index)
      cells[column].append(index)
    }
    self.tails = tails
    self.heads = heads
    self.cells = cells
  }
}
