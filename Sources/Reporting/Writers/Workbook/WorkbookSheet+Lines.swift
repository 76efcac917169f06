import Formats

extension WorkbookSheet {
  /// How many lines a row takes in its columns; not every program finds out by itself.
  func lines(_ row: Row) -> Int {
    zip(row.cells, columns).map { cell, column in
      guard case .text(let text) = cell, row.style != .heading else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        $0 + WorkbookSheet.lines(String($1), column.width)
      }
    }.max() ?? 1
  }

  private static func lines(_ text: String, _ width: Int) -> Int {
    guard text.displayWidth + 2 > width else { return 1 }
    // Letters may be wider than the figures a column's width is counted in.
    let room = max(1, width * 9 / 10)
    return TextWriter.wrap(text, to: room).reduce(0) {
      $0 + max(1, ($1.displayWidth + room - 1) / room)
    }
  }
}
