import Formats
import Mediation

/// A table's cells as they are printed, all in one run of bytes, with the room each takes.
struct TypesetTable {
  private var bytes: [UInt8] = []
  private var cells: [(end: Int, width: Int)] = []
  /// The cells of a terminal that each column needs.
  private(set) var widths: [Int]
  /// Whether there is nothing under the heading of a column.
  private(set) var isEmpty: [Bool]

  init(columns: Int) {
    widths = [Int](repeating: 0, count: columns)
    isEmpty = [Bool](repeating: true, count: columns)
  }

  var lineCount: Int { cells.count / widths.count }

  mutating func add(_ cell: Table.Cell, _ language: Language) {
    if case .number(let number) = cell, 0..<1000 ~= number {
      // Most cells of a report are small numbers.
      let start = bytes.count
      bytes.append(decimal: number)
      end(width: bytes.count - start)
    } else {
      add(cell.display(language))
    }
  }

  mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    end(width: text.displayWidth)
  }

  private mutating func end(width: Int) {
    let column = cells.count % widths.count
    widths[column] = max(widths[column], width)
    if width > 0, cells.count >= widths.count { isEmpty[column] = false }
    cells.append((bytes.count, width))
  }

  /// Appends a line, its columns as wide as they may be, without those that have no room and without spaces
  /// at its end.
  ///
  /// - Parameter mark: what stands out in a column.
  func write(
    _ line: Int, _ columns: [Table.Column], _ room: [Int], to output: inout [UInt8],
    marking mark: ((_ column: Int) -> TableMark?)? = nil
  ) {
    var owed = 0
    for column in columns.indices where room[column] != TextWriter.isLeftOut {
      let index = line * columns.count + column
      var (text, width) = (
        bytes[(index == 0 ? 0 : cells[index - 1].end)..<cells[index].end], cells[index].width
      )
      if width > room[column] {
        let cut = String(decoding: text, as: UTF8.self).truncated(to: room[column])
        (text, width) = (ArraySlice(cut.utf8), cut.displayWidth)
      }
      let spaces = room[column] - width
      if columns[column].alignment == .right { owed += spaces }
      if !text.isEmpty {
        // A few spaces and a few digits: their own loops take half of what appending runs of them does.
        for _ in 0..<owed { output.append(UInt8(ascii: " ")) }
        if let mark = mark?(column) {
          mark.write(text, to: &output)
        } else {
          for byte in text { output.append(byte) }
        }
        owed = 0
      }
      if columns[column].alignment == .left { owed += spaces }
      owed += TextWriter.gap
    }
    output.append(UInt8(ascii: "\n"))
  }
}
