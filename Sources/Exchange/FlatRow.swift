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
      let text = FlatRow.trimmed(newValue ?? "")
      texts[column.rawValue] = FlatRow.isNothing(text) ? "" : text
    }
  }

  /// Whether a text is one of the marks for nothing: 无, a slash, a dash or several.
  static func isNothing(_ text: String) -> Bool {
    switch text {
    case "无", "/", "／", "\\", "-", "--", "—", "——", "－": true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    if first > 0x20, last > 0x20 { return text }
    let head = bytes.drop { isSpace($0) }
    let tail = head.reversed().drop { isSpace($0) }
    return String(Substring(head.prefix(tail.count)))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
