import Formats
import Mediation

/// Tables and lines as plain text, aligned by the cells a terminal needs: Chinese takes two.
public enum TextWriter {
  /// The table with a rule under its headings and above its total.
  ///
  /// - Parameter width: cells to keep to, as far as columns give way (`Table.Yielding`); where none says
  ///   how, by shortening the last one, where it is text.
  /// - Parameter isMarked: whether it is told to a terminal with weight and colour (`Table.marks`).
  public static func write(
    _ table: Table, _ language: Language, width: Int? = nil, isMarked: Bool = false
  ) -> [UInt8] {
    var set = TypesetTable(columns: table.columns.count)
    for column in table.columns { set.add(column.heading) }
    for row in table.rows { for cell in row { set.add(cell, language) } }
    for cell in table.total ?? [] { set.add(cell, language) }
    var room = set.widths
    if let width { room = fitted(set, table.columns, to: width) }
    let rule = room.filter { $0 != isLeftOut }.map { String(repeating: "-", count: $0) }
      .joined(separator: String(repeating: " ", count: gap))
    var bytes = Array((table.title.isEmpty ? "" : table.title + "\n").utf8)
    for line in 0..<set.lineCount {
      if table.total != nil, line == set.lineCount - 1 { bytes += "\(rule)\n".utf8 }
      set.write(
        line, table.columns, room, to: &bytes, marking: isMarked ? { table.mark(line, $0) } : nil)
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

extension Table {
  /// What stands out in a column of a line, the headings being the first.
  fileprivate func mark(_ line: Int, _ column: Int) -> TableMark? {
    let isBody = 1...rows.count ~= line
    return isBody ? marks[TableMark.Place(row: line - 1, column: column)] : .heading
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
