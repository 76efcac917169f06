import Formats
import Mediation

/// How large a table is set, so that it fits a sheet of A4 without being cut.
enum TableSetting: String, Sendable {
  /// In the size of the text.
  case roomy
  /// Smaller and closer, still upright.
  case dense
  /// Smaller and closer on a sheet turned on its side.
  case turned

  /// The largest setting the table fits, going by the cells its columns need at least.
  init(_ table: Table, _ language: Language) {
    let cells = table.columns.indices.reduce(0) { $0 + Self.cells(table, $1, language) }
    let columns = table.columns.count
    self =
      if Self.tenths(cells, 19, columns, 36) <= Self.upright {
        .roomy
      } else if Self.tenths(cells, 15, columns, 20) <= Self.upright { .dense } else { .turned }
  }

  /// The width between the margins of an upright sheet, in tenths of a millimetre.
  private static let upright = 1_800

  /// The width of cells of one size and of the gaps between columns of another.
  private static func tenths(_ cells: Int, _ cell: Int, _ columns: Int, _ gap: Int) -> Int {
    cells * cell + columns * gap
  }

  /// Figures stay whole; words and headings may break, but not into slivers.
  private static func cells(_ table: Table, _ column: Int, _ language: Language) -> Int {
    let heading = TextWriter.wrap(table.columns[column].heading, to: 4).map(\.displayWidth).max()
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    let widest =
      rows.map { $0.indices.contains(column) ? $0[column].display(language) : "" }
      .map(\.displayWidth).max() ?? 0
    let isWords = table.columns[column].alignment == .left
    return max(heading ?? 0, isWords ? min(widest, 16) : widest)
  }
}
