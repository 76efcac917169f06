import Formats
import Mediation

/// One row of a ledger: a text for each known column, empty where the file has none.
struct FlatRow: Sendable {
  let line: Int
  private var texts = [String](repeating: "", count: ImportColumn.allCases.count)
  /// What is kept with its heading.
  private(set) var lines: [Line] = []

  /// A cell of which several columns may have one.
  struct Line: Sendable {
    let heading: String
    let column: ImportColumn
    let text: String
  }

  init(line: Int) { self.line = line }

  /// The text of a column without the spaces around it; `nil` when it is empty or says “nothing”, as
  /// people fill cells that have nothing to say.
  subscript(column: ImportColumn) -> String? {
    get {
      let text = texts[column.rawValue]
      return text.isEmpty ? nil : text
    }
    set {
      let text = (newValue ?? "").tidied
      texts[column.rawValue] = SourceReference.isNothing(text) ? "" : text
    }
  }

  /// Keeps a text with its heading, unless it says nothing.
  mutating func add(_ text: String, of heading: String, _ column: ImportColumn) {
    let text = text.tidied
    guard !text.isEmpty, !SourceReference.isNothing(text) else { return }
    lines.append(Line(heading: heading, column: column, text: text))
  }
}
