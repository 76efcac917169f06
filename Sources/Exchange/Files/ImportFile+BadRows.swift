import Formats
import Mediation

/// How the bad rows of a ledger are given back: in its own encoding and shape.
struct BadRowManner: Sendable {
  /// Those of a text.
  let encoding: TextEncoding
  let hasMark: Bool
  let delimiter: UInt8
  let statesDelimiter: Bool
  /// The sheet of a workbook.
  let sheet: String

  init(sheet: String) {
    self.sheet = sheet
    (encoding, hasMark, delimiter, statesDelimiter) = (.utf8, false, UInt8(ascii: ","), false)
  }

  init(_ bytes: ImportBytes, _ encoding: TextEncoding, _ survey: ImportSurvey) {
    self.encoding = encoding
    let mark = encoding.encoded([0xEF, 0xBB, 0xBF])
    hasMark = bytes.read(0, mark.count) == mark
    delimiter = survey.delimiter.delimiter
    statesDelimiter = survey.delimiter.stated != nil
    sheet = ""
  }
}

extension ImportFile {
  /// A row as it stood in the file, to be handed back when it is bad.
  public struct RawRow: Sendable {
    fileprivate let cells: SourceRow?
    fileprivate let bytes: [UInt8]
  }

  /// The row read last.
  public var lastRow: RawRow { RawRow(cells: lastCells, bytes: lines.last) }

  /// A file of bad rows: the heading, and each row as it stood with its error beside it, in the order of
  /// the errors. The ledger is read once more for it.
  ///
  /// Only of a ledger of which no row has been read. Of a workbook it is the rows that `mediate-xlsx rows`
  /// makes one of.
  public func badRows(_ errors: [RowError], in language: Language) -> [UInt8] {
    let lines = Set(errors.map(\.line))
    var rows: [Int: RawRow] = [:]
    var file = self
    while rows.count < lines.count, let line = file.nextLine() {
      if lines.contains(line) { rows[line] = file.lastRow }
    }
    return errors.reduce(badRowsHeading) { $0 + badRow(rows[$1.line], $1, in: language) }
      + badRowsEnding
  }

  /// The line that the next row begins on; `nil` at the end.
  private mutating func nextLine() -> Int? {
    do { return try nextRow()?.line } catch { return error.line }
  }

  /// The heading of a file of bad rows: that of the ledger, and the error.
  public var badRowsHeading: [UInt8] {
    var bytes: [UInt8] = manner.hasMark ? [0xEF, 0xBB, 0xBF] : []
    let fields = table.labels + ["error"]
    switch shape {
    case .csv:
      if manner.statesDelimiter { bytes += Array("sep=".utf8) + [manner.delimiter, 0x0A] }
      CSVWriter.append(fields, to: &bytes, delimiter: manner.delimiter, isFirst: true)
    case .ndjson: break
    case .html: bytes += HTMLRowsWriter.opening + HTMLRowsWriter.row(fields)
    case .workbook:
      bytes += SheetRowsWriter.opening(sheet: manner.sheet) + SheetRowsWriter.row(1, fields, [])
    }
    return manner.encoding.encoded(bytes)
  }

  /// What ends a file of bad rows.
  public var badRowsEnding: [UInt8] {
    switch shape {
    case .csv, .ndjson: []
    case .html: manner.encoding.encoded(HTMLRowsWriter.ending)
    case .workbook: SheetRowsWriter.ending
    }
  }

  /// A row with its error beside it, in the shape of the ledger.
  public func badRow(_ row: RawRow?, _ error: RowError, in language: Language) -> [UInt8] {
    let text = [error.error.field?.ledgerColumn, error.error.message(language)].compactMap { $0 }
      .joined(separator: ": ")
    var bytes: [UInt8] = []
    var fields = withYears(row?.cells?.standingFields ?? [])
    fields += [String](repeating: "", count: max(0, table.labels.count - fields.count))
    switch shape {
    case .csv: CSVWriter.append(fields + [text], to: &bytes, delimiter: manner.delimiter)
    case .ndjson:
      // The row goes back as it came, its error on a line that a second import leaves out.
      bytes += Array("# \(text)\n".utf8) + (row?.bytes ?? []) + [0x0A]
    case .html: bytes += HTMLRowsWriter.row(fields + [text])
    case .workbook:
      bytes += SheetRowsWriter.row(error.line, fields + [text], row?.cells?.kinds ?? [])
    }
    return manner.encoding.encoded(bytes)
  }

  /// The cells with days without a year written out: the title that names it does not go along.
  private func withYears(_ fields: [String]) -> [String] {
    guard let year = cells.year else { return fields }
    var fields = fields
    for index in fields.indices where index < table.columns.count {
      guard table.columns[index].contains(where: { $0.kind == .day || $0.kind == .days }),
        reading.map.code(fields[index], for: table.columns[index][0]) == nil,
        let list = RowReading.days(fields[index])
      else { continue }
      let days = list.map { WrittenDay($0, year: year) }
      guard days.contains(where: { $0?.tookYear == true }), !days.contains(where: { $0 == nil })
      else { continue }
      fields[index] = days.compactMap { day in
        day.map { [$0.day.description, $0.time].compactMap(\.self).joined(separator: " ") }
      }.joined(separator: ";")
    }
    return fields
  }
}
