import Formats
import Mediation

/// Tables and lines as plain text, aligned by the cells a terminal needs: Chinese takes two.
public enum TextWriter {
  /// The table with a rule under its headings and above its total.
  ///
  /// - Parameter width: cells to keep to by shortening the last column, where it is text.
  public static func write(
    _ table: Table, _ language: Language, width: Int? = nil
  ) -> [UInt8] {
    var set = TypesetTable(columns: table.columns.count)
    for column in table.columns { set.add(column.heading) }
    for row in table.rows { for cell in row { set.add(cell, language) } }
    for cell in table.total ?? [] { set.add(cell, language) }
    var room = set.widths
    if let width, let last = room.indices.last, table.columns[last].alignment == .left {
      let others = room.dropLast().reduce(0, +) + gap * last
      room[last] = min(room[last], max(12, width - others))
    }
    let rule = room.map { String(repeating: "-", count: $0) }
      .joined(separator: String(repeating: " ", count: gap))
    var bytes = Array((table.title.isEmpty ? "" : table.title + "\n").utf8)
    for line in 0..<set.lineCount {
      if table.total != nil, line == set.lineCount - 1 { bytes += "\(rule)\n".utf8 }
      set.write(line, table.columns, room, to: &bytes)
      if line == 0 { bytes += "\(rule)\n".utf8 }
    }
    return bytes
  }

  /// The spaces between two columns.
  static let gap = 2

  /// Breaks a text into lines of at most so many cells, between words or between Chinese
  /// characters.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    if text.isEmpty { return [] }
    if text.displayWidth <= width { return [text.trimmingTrailingSpaces] }
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
