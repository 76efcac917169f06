import Formats
import Mediation

/// Tables and lines as plain text, aligned by the cells a terminal needs: Chinese takes two.
public enum TextWriter {
  /// The table with a rule under its headings and above its total.
  ///
  /// - Parameter width: cells to keep to by shortening the last column, where it is text.
  public static func write(_ table: Table, _ language: Language, width: Int? = nil) -> String {
    var lines = [table.columns.map { SetCell($0.heading) }]
    lines += table.rows.map { $0.map { SetCell($0.display(language)) } }
    if let total = table.total { lines.append(total.map { SetCell($0.display(language)) }) }
    var widths = table.columns.indices.map { column in
      lines.reduce(0) { max($0, $1[column].width) }
    }
    if let width, let last = widths.indices.last, table.columns[last].alignment == .left {
      let others = widths.dropLast().reduce(0, +) + gap.utf8.count * last
      widths[last] = min(widths[last], max(12, width - others))
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gap) + "\n"
    var bytes = Array((table.title.isEmpty ? "" : table.title + "\n").utf8)
    for (index, line) in lines.enumerated() {
      if table.total != nil, index == lines.count - 1 { bytes += rule.utf8 }
      write(line, table.columns, widths, to: &bytes)
      if index == 0 { bytes += rule.utf8 }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let gap = "  "

  /// Appends a line without spaces at its end.
  private static func write(
    _ cells: [SetCell], _ columns: [Table.Column], _ widths: [Int], to bytes: inout [UInt8]
  ) {
    var owed = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { owed += gap.utf8.count }
      let fits = cell.width > widths[index] ? SetCell(cell.text.truncated(to: widths[index])) : cell
      let spaces = widths[index] - fits.width
      if columns[index].alignment == .right { owed += spaces }
      if !fits.text.isEmpty {
        for _ in 0..<owed { bytes.append(UInt8(ascii: " ")) }
        owed = 0
        bytes.append(contentsOf: fits.text.utf8)
      }
      if columns[index].alignment == .left { owed += spaces }
    }
    bytes.append(UInt8(ascii: "\n"))
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

/// A cell with the room it takes.
private struct SetCell {
  let text: String
  let width: Int

  init(_ text: String) {
    self.text = text
    width = text.displayWidth
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
