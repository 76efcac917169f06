import Formats
import Mediation

/// The rows of cells of a ledger, whatever it is written in.
struct LedgerRows: Sendable {
  private enum Form {
    case text, page, sheet
  }

  private let form: Form
  private var text: ImportText
  private var csv: CSVReader
  private var page = HTMLRows()
  private var sheet: SheetRows?
  /// Whether the first line only says what delimits cells.
  private var skipsFirst: Bool
  private let delimiter: UInt8
  private let statesDelimiter: Bool

  /// The rows of a text.
  init(_ bytes: ImportBytes, _ encoding: TextEncoding, _ survey: ImportSurvey) {
    form = survey.opening.shape == .html ? .page : .text
    text = ImportText(bytes, encoding)
    delimiter = survey.delimiter.delimiter
    statesDelimiter = survey.delimiter.stated != nil
    csv = CSVReader([], delimiter: delimiter)
    skipsFirst = statesDelimiter
  }

  /// The rows of a sheet.
  init(_ sheet: SheetRows) {
    form = .sheet
    self.sheet = sheet
    text = ImportText(ImportBytes([]), .utf8)
    csv = CSVReader([])
    (delimiter, statesDelimiter, skipsFirst) = (UInt8(ascii: ","), false, false)
  }

  /// The same rows from the first.
  var fromStart: LedgerRows {
    var rows = self
    rows.text = text.fromStart
    rows.csv = CSVReader([], delimiter: delimiter)
    rows.page = HTMLRows()
    rows.sheet?.begin()
    rows.skipsFirst = statesDelimiter
    return rows
  }

  /// How much may be one thing, from the next row on.
  mutating func limit(_ limits: CSVLimits) {
    csv.limits = limits
    sheet?.limit(limits)
  }

  /// The next row; `nil` at the end.
  ///
  /// - Throws: `RowError` for a row that cannot be read, after which the next one follows.
  mutating func next() throws(RowError) -> SourceRow? {
    switch form {
    case .text: try nextOfText()
    case .page: try nextOfPage()
    case .sheet: try sheet?.next()
    }
  }

  private mutating func nextOfText() throws(RowError) -> SourceRow? {
    // Out of the struct while the reader, which is in it too, asks for more.
    var text = text
    defer { self.text = text }
    do throws(CSVError) {
      if skipsFirst {
        skipsFirst = false
        _ = try csv.next { text.next() }
      }
      return try csv.next { text.next() }.map { SourceRow(line: $0.line, fields: $0.fields) }
    } catch {
      throw RowError(error)
    }
  }

  private mutating func nextOfPage() throws(RowError) -> SourceRow? {
    var text = text
    defer { self.text = text }
    return try page.next { text.next() }
  }
}
