import Formats
import Mediation

extension ImportFile {
  /// A file of bad rows: the heading, and each row as it stood with its error beside it, in the order of
  /// the errors. The ledger is read once more for it.
  ///
  /// Only of a ledger of which no row has been read.
  public func badRows(_ errors: [RowError], in language: Language) -> [UInt8] {
    let lines = Set(errors.map(\.line))
    var rows: [Int: RawRow] = [:]
    var file = self
    while rows.count < lines.count, let line = file.nextLine() {
      if lines.contains(line) { rows[line] = file.lastRow }
    }
    return errors.reduce(badRowsHeading) { $0 + badRow(rows[$1.line], $1, in: language) }
  }

  /// The line that the next row begins on; `nil` at the end.
  private mutating func nextLine() -> Int? {
    do { return try nextRow()?.line } catch { return error.line }
  }

  /// The heading of a file of bad rows: that of the ledger, and the error.
  public var badRowsHeading: [UInt8] {
    guard shape == .csv else { return [] }
    var bytes: [UInt8] = []
    CSVWriter.append(table.labels + ["error"], to: &bytes, delimiter: delimiter)
    return bytes
  }

  /// A row with its error beside it, in the shape of the ledger.
  public func badRow(_ row: RawRow?, _ error: RowError, in language: Language) -> [UInt8] {
    let text = [error.error.field?.ledgerColumn, error.error.message(language)].compactMap { $0 }
      .joined(separator: ": ")
    var bytes: [UInt8] = []
    switch shape {
    case .csv:
      let fields = row?.fields ?? []
      let blanks = [String](repeating: "", count: max(0, table.labels.count - fields.count))
      CSVWriter.append(fields + blanks + [text], to: &bytes, delimiter: delimiter)
    case .ndjson:
      // The row goes back as it came, its error on a line that a second import leaves out.
      bytes += Array("# \(text)\n".utf8) + (row?.bytes ?? []) + [0x0A]
    }
    return bytes
  }
}
