import Formats
import Mediation

extension WorkbookSheet.Cell {
  /// A cell of a table: a number where the reader sees one, else what the reader sees.
  init(_ cell: Table.Cell, _ language: Language) {
    switch cell {
    // A spreadsheet keeps fifteen digits of a number.
    case .number(let number) where number.magnitude < 1_000_000_000_000_000:
      self = .number(number)
    case .share(let hundredths): self = .percent(hundredths)
    case .rate(.some(let rate)) where rate.denominator >= 10:
      self = rate.hundredths.map { .percent($0) } ?? .written(cell.display(language))
    default: self = .written(cell.display(language))
    }
  }

  /// A text as a spreadsheet can keep it: visible, and not too long for a cell.
  static func written(_ text: String) -> WorkbookSheet.Cell {
    let text = text.visible(keepingNewlines: true)
    // XML has no place for these two.
    let scalars = text.unicodeScalars.map { 0xFFFE...0xFFFF ~= $0.value ? "\u{FFFD}" : $0 }
    var kept = String(String.UnicodeScalarView(scalars))
    if kept.utf16.count > longest { kept = kept.truncated(to: longest / 2) }
    return kept.isEmpty ? .empty : .text(kept)
  }

  /// How many units of UTF-16 a cell may hold.
  private static let longest = 32_767

  /// How many cells of a terminal the longest line of the cell takes.
  var width: Int {
    switch self {
    case .empty: 0
    case .text(let text), .link(let text, _):
      text.split(separator: "\n").map { String($0).displayWidth }.max() ?? 0
    case .number(let number): Table.grouped(number).displayWidth
    case .percent(let hundredths): Rate.text(hundredths: hundredths).displayWidth + 1
    }
  }
}

extension WorkbookSheet.Cell {
  var isFigure: Bool {
    switch self {
    case .number, .percent: true
    case .empty, .text, .link: false
    }
  }
}

extension Rate {
  /// The percentage in hundredths of a per cent, rounded as it is printed.
  fileprivate var hundredths: Int? { percent.flatMap { Int($0.filter { $0 != "." }) } }
}
