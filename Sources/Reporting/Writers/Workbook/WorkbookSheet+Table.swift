import Formats
import Mediation

extension WorkbookSheet {
  /// A table with its headings in the first row, and below its rows the total.
  init(table: Table, named name: String, _ language: Language) {
    let headings = table.columns.map { Cell.written($0.heading) }
    var rows = [Row(.header, headings)]
    rows += table.rows.map { Row(.plain, $0.map { Cell($0, language) }) }
    let last = rows.count - 1
    if let total = table.total { rows.append(Row(.total, total.map { Cell($0, language) })) }
    let columns = table.columns.enumerated().map { index, column in
      let widths = rows.map { $0.cells.indices.contains(index) ? $0.cells[index].width : 0 }
      // The heading leaves room for the filter's arrow.
      let widest = max((widths.first ?? 0) + 3, (widths.dropFirst().max() ?? 0) + 2)
      return Column(width: min(60, max(8, widest)), isRight: column.alignment == .right)
    }
    self.init(name: name, columns: columns, rows: rows)
    frozenRows = 1
    frozenColumns = 1
    filter = last > 0 ? 0...last : nil
    isLandscape = columns.count > 8
  }
}
