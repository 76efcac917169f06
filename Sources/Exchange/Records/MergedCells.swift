/// A cell that takes the place of several; rows and columns from 1.
struct MergedCell: Equatable, Sendable {
  let firstRow: UInt32
  let lastRow: UInt32
  let firstColumn: UInt16
  let lastColumn: UInt16

  /// - Parameter fields: those of a `merge` record.
  init?(_ fields: [String]) {
    guard fields.count == 5, let firstRow = UInt32(fields[1]), let lastRow = UInt32(fields[3]),
      let firstColumn = UInt16(fields[2]), let lastColumn = UInt16(fields[4]),
      firstRow > 0, firstColumn > 0, firstRow <= lastRow, firstColumn <= lastColumn
    else { return nil }
    self.init(rows: firstRow...lastRow, columns: firstColumn...lastColumn)
  }

  init(rows: ClosedRange<UInt32>, columns: ClosedRange<UInt16>) {
    (firstRow, lastRow) = (rows.lowerBound, rows.upperBound)
    (firstColumn, lastColumn) = (columns.lowerBound, columns.upperBound)
  }
}

/// The merged cells of a sheet, whose texts are put in all their places as its rows come by.
struct MergedCells: Sendable {
  private struct Open {
    let cell: MergedCell
    let text: String
    let kind: CellKind
  }

  /// By first row, the last of them first to come.
  private var waiting: [MergedCell]
  private var open: [Open] = []

  /// No ledger has more columns than these; a cell that is merged right across the sheet need not fill it.
  private static let mostColumns = 200

  init(_ cells: [MergedCell]) {
    waiting = cells.filter {
      $0.firstColumn <= MergedCells.mostColumns
        && ($0.firstRow < $0.lastRow || $0.firstColumn < $0.lastColumn)
    }
    waiting.sort { $0.firstRow > $1.firstRow }
  }

  var isEmpty: Bool { waiting.isEmpty && open.isEmpty }

  /// Fills what merged cells cover in the next row.
  mutating func spread(into row: inout SourceRow) {
    open.removeAll { Int($0.cell.lastRow) < row.line }
    while let cell = waiting.last, Int(cell.firstRow) <= row.line {
      waiting.removeLast()
      let place = Int(cell.firstColumn) - 1
      // What begins in a row without any text has none.
      guard Int(cell.firstRow) == row.line, place < row.fields.count, !row.fields[place].isEmpty,
        open.count < MergedCells.mostColumns
      else { continue }
      open.append(Open(cell: cell, text: row.fields[place], kind: row.kind(place)))
    }
    for item in open { fill(&row, from: item) }
  }

  private func fill(_ row: inout SourceRow, from item: Open) {
    let first = Int(item.cell.firstColumn) - 1
    let last = min(Int(item.cell.lastColumn), MergedCells.mostColumns) - 1
    let isBelow = row.line > Int(item.cell.firstRow)
    if last >= row.fields.count {
      row.fields += [String](repeating: "", count: last + 1 - row.fields.count)
    }
    for place in first...last where isBelow || place > first {
      guard row.fields[place].isEmpty else { continue }
      row.fields[place] = item.text
      row.mark(place, item.kind, place > first ? .left : .above)
    }
  }
}

extension SourceRow {
  fileprivate mutating func mark(_ place: Int, _ kind: CellKind, _ from: Spread) {
    if kinds.count <= place {
      kinds += [CellKind](repeating: .nothing, count: place + 1 - kinds.count)
    }
    if spread.count <= place {
      spread += [Spread?](repeating: nil, count: place + 1 - spread.count)
    }
    kinds[place] = kind
    spread[place] = from
  }
}
