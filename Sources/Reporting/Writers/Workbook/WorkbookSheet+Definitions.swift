import Formats
import Mediation

extension WorkbookSheet {
  /// What the figures mean: the report's definitions, those of the measures it lists, the signs.
  init(definitionsOf document: Document, named name: String) {
    let language = document.language
    var rows = [
      Row(
        .header,
        [.written(Wording.reference(language)), .written(Wording.definitions(language))])
    ]
    rows += document.definitions.map {
      Row(.plain, [.written($0.reference), .written($0.text)])
    }
    let known = Set(document.definitions.map(\.reference))
    rows += document.measures.filter { !known.contains($0.reference) }.map {
      Row(.plain, [.written("\($0.id) \($0.reference)"), .written($0.words(language))])
    }
    rows += document.signs.map {
      Row(.plain, [.written($0.cell.display(language)), .written($0.meaning(language))])
    }
    let widest = rows.compactMap(\.cells.first?.width).max() ?? 0
    self.init(
      name: name, columns: [Column(width: min(40, max(8, widest + 2))), Column(width: 80)],
      rows: rows)
    frozenRows = 1
    frozenColumns = 1
  }
}

extension Document {
  /// The measures a table lists under the heading of their ids.
  fileprivate var measures: [Measure] {
    let ids = tables.filter { $0.columns.first?.key == "id" }.flatMap { $0.rows.map(\.first) }
    return Measure.allCases.filter { ids.contains(.text($0.id)) }
  }

  /// The signs that stand in its tables where there is no figure.
  fileprivate var signs: [CellSign] {
    let present = Set(tables.flatMap(\.cells).compactMap { CellSign($0) })
    return CellSign.allCases.filter(present.contains)
  }
}

extension Measure {
  fileprivate func words(_ language: Language) -> String {
    let parts = [definition.name, definition.formula, definition.cohort]
    return parts.map { $0(language) }.joined(separator: "\n")
      + (definition.lacking.map { "\n\($0(language))" } ?? "")
  }
}
