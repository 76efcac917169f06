import Formats
import Mediation

/// One row of a ledger: a text for each known column, empty where the file has none.
struct FlatRow: Sendable {
  let line: Int
  private var texts = [String](repeating: "", count: ImportColumn.allCases.count)

  init(line: Int) { self.line = line }

  /// The text of a column without the spaces around it; `nil` when it is empty or says “nothing”, as
  /// people fill cells that have nothing to say.
  subscript(column: ImportColumn) -> String? {
    get {
      let text = texts[column.rawValue]
      return text.isEmpty ? nil : text
    }
    set {
      let text = (newValue ?? "").trimmed
      texts[column.rawValue] = SourceReference.isNothing(text) ? "" : text
    }
  }
}
