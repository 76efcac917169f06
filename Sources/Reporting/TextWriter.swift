import Formats
import Mediation

/// Tables and lines as plain text, aligned by the cells a terminal needs: Chinese takes two.
public enum TextWriter {
  /// The table with a rule under its headings and above its total.
  ///
  /// - Parameter width: cells to keep to by shortening the last column, where it is text.
  public static func write(_ table: Table, _ language: Language, width: Int? = nil) -> String {
    var lines = [table.columns.map(\.heading)] + table.rows.map { $0.map { $0.display(language) } }
    if let total = table.total { lines.append(total.map { $0.display(language) }) }
    var widths = table.columns.indices.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    if let width, let last = widths.indices.last, table.columns[last].alignment == .left {
      let others = widths.dropLast().reduce(0, +) + gap.utf8.count * last
      widths[last] = min(widths[last], max(12, width - others))
    }
    var text = lines.map { line($0, table, widths) }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gap)
    text.insert(rule, at: 1)
    if table.total != nil { text.insert(rule, at: text.count - 1) }
    if !table.title.isEmpty { text.insert(table.title, at: 0) }
    return text.map { $0 + "\n" }.joined()
  }

  private static let gap = "  "

  private static func line(_ cells: [String], _ table: Table, _ widths: [Int]) -> String {
    let padded = zip(cells, zip(table.columns, widths)).map { cell, place in
      cell.truncated(to: place.1).padded(to: place.1, alignment: place.0.alignment)
    }
    return padded.joined(separator: gap).trimmingTrailingSpaces
  }

  /// Breaks a text into lines of at most so many cells, between words or between Chinese
  /// characters.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var word = ""
    func flush() {
      if !line.isEmpty, line.displayWidth + word.displayWidth > width {
        lines.append(line.trimmingTrailingSpaces)
        line = ""
      }
      line += word
      word = ""
    }
    for character in text {
      word.append(character)
      if character == " " || character.unicodeScalars.contains(where: { $0.value > 0x2E7F }) {
        flush()
      }
    }
    flush()
    if !line.isEmpty { lines.append(line.trimmingTrailingSpaces) }
    return lines
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
