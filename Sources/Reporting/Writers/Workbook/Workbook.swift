import Formats
import Mediation

/// A report as a spreadsheet before it becomes bytes: sheets of cells, and charts drawn from them.
///
/// The first sheet is the report in its reading order; then come a sheet for each table, the
/// charts, the figures they are drawn from, and the definitions.
public struct Workbook: Equatable, Sendable {
  let title: String
  let author: String
  /// When it says it was made: the state of knowledge of the report, so that the same report gives
  /// the same file.
  let created: Instant
  var sheets: [WorkbookSheet]

  public init(_ document: Document, asOf: Instant) {
    let language = document.language
    var names = SheetNames()
    let front = names.name(Wording.reportSheet(language))
    let charts = names.name(Wording.chartSheet(language))
    let data = names.name(Wording.dataSheet(language))
    let definitions = names.name(Wording.definitions(language))
    let tables = document.tables.enumerated().map { index, table in
      (names.name(table.sheetWish ?? Wording.tableSheet(index + 1)(language)), table)
    }
    let drawings = WorkbookDrawings(document, on: data)

    title = document.title.visible()
    author = document.office.visible()
    created = asOf
    sheets = [
      WorkbookSheet(report: document, named: front, tables: tables.map(\.0), charts: charts)
    ]
    sheets += tables.map { WorkbookSheet(table: $0.1, named: $0.0, language) }
    if !drawings.charts.isEmpty {
      sheets += [
        WorkbookSheet(charts: drawings.charts, named: charts),
        WorkbookSheet(data: drawings.columns, named: data),
      ]
    }
    let meanings = WorkbookSheet(definitionsOf: document, named: definitions)
    if meanings.rows.count > 1 { sheets.append(meanings) }
    for index in sheets.indices {
      sheets[index].pageHeader = title.truncated(to: 90)
      sheets[index].pageFooter = (document.imprint.first ?? "").visible().truncated(to: 110)
    }
  }
}

extension Table {
  /// What its sheet would be called: its title up to the first bracket, comma or colon.
  fileprivate var sheetWish: String? {
    let words = title.prefix { !"（(，,：:".contains($0) }
    return words.allSatisfy { $0 == " " } ? nil : String(words)
  }
}
