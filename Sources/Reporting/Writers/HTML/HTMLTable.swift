import Formats
import Markup
import Mediation

/// A table as HTML: its headings name their columns and rows, and it is set as its width asks.
struct HTMLTable {
  private let table: Table
  private let language: Language

  private let name: String

  /// - Parameter name: what the table is called where it is scrolled, which no other of the page is.
  init(_ table: Table, _ language: Language, name: String) {
    self.table = table
    self.language = language
    self.name = name
  }

  var markup: Markup {
    let setting = TableSetting(table, language)
    // What scrolls on a narrow screen must be reached with the keyboard, and so have a name.
    return .element(
      "div",
      [
        "class": "table \(setting.rawValue)", "role": "region", "aria-label": name, "tabindex": "0",
      ],
      [.element("table", [:], [caption, head, rows, total].compactMap { $0 }, onLines: true)],
      onLines: true)
  }

  private var caption: Markup? {
    guard !table.title.isEmpty else { return nil }
    return .element("caption", [:], [.element("span", [:], table.title)])
  }

  private var head: Markup {
    let headings = table.columns.enumerated().map { index, column in
      Markup.element("th", ["scope": "col", "class": kind(index)], column.heading)
    }
    return .element("thead", [:], [.element("tr", [:], headings)], onLines: true)
  }

  private var rows: Markup { .element("tbody", [:], table.rows.map(row), onLines: true) }

  private var total: Markup? {
    table.total.map { .element("tfoot", [:], [row($0)], onLines: true) }
  }

  private func row(_ cells: [Table.Cell]) -> Markup {
    .element("tr", [:], cells.enumerated().map { cell($1, column: $0) })
  }

  private func cell(_ cell: Table.Cell, column: Int) -> Markup {
    let text = cell.display(language)
    if column == 0, kind(0) == "words" {
      return .element("th", ["scope": "row", "class": "words"], text)
    }
    guard let sign = CellSign(cell) else { return .element("td", ["class": kind(column)], text) }
    let label = sign.label(language)
    let content = Markup.element(
      "span", ["role": "img", "aria-label": label, "title": label], text)
    return .element("td", ["class": "\(kind(column)) sign"], [content])
  }

  private func kind(_ column: Int) -> String {
    guard column < table.columns.count else { return "figure" }
    return table.columns[column].alignment == .left ? "words" : "figure"
  }
}

extension Table {
  /// Every cell, those of the total included.
  var cells: [Cell] { rows.flatMap(\.self) + (total ?? []) }
}
