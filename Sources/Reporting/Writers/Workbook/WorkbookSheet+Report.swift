import Formats
import Mediation

extension WorkbookSheet {
  /// The sheet one reads first: the report in its order, with ways to its tables and charts.
  init(report document: Document, named name: String, tables: [String], charts: String) {
    var rest = tables[...]
    var rows = [
      Row(.title, [.written(document.title)]), Row(.subtitle, [.written(document.office)]),
      Row(.note, [.written(document.scope)]), Row(.plain, []),
    ]
    for block in document.blocks {
      switch block {
      case .heading(let text): rows += [Row(.plain, []), Row(.heading, [.written(text)])]
      case .text(let text): rows.append(Row(.plain, [.written(text)]))
      case .note(let text): rows.append(Row(.note, [.written(text)]))
      case .table(let table):
        guard let sheet = rest.popFirst() else { continue }
        rows.append(Row(.plain, [WorkbookSheet.way(to: sheet, table.title)]))
      case .chart(let chart):
        if chart.isDrawn { rows.append(Row(.plain, [WorkbookSheet.way(to: charts, chart.title)])) }
      }
    }
    rows.append(Row(.plain, []))
    rows += document.imprint.map { Row(.note, [.written($0)]) }
    self.init(name: name, columns: [Column(width: 74)], rows: rows)
  }

  private static func way(to sheet: String, _ title: String) -> Cell {
    .link("→ \(title.isEmpty ? sheet : title.visible().truncated(to: 200))", to: sheet)
  }
}
