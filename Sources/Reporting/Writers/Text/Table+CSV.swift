import Formats

extension Table {
  /// The table as CSV under its machine keys, guarded against being taken for formulas.
  ///
  /// - Parameter hasByteOrderMark: begins with U+FEFF, by which spreadsheets know UTF-8.
  func csv(hasByteOrderMark: Bool) -> [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    CSVWriter.append(columns.map(\.key), to: &bytes)
    for row in rows + (total.map { [$0] } ?? []) {
      CSVWriter.append(row.map { CSVWriter.guarded($0.plain) }, to: &bytes)
    }
    return bytes
  }
}

extension Table.Cell {
  /// What a machine reads: no grouping of digits, no unit, empty where there is nothing.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .rate(let rate): rate?.percent ?? ""
    case .share(let hundredths): Rate.text(hundredths: hundredths)
    case .hidden: "×"
    case .unreported, .missing: ""
    }
  }
}
