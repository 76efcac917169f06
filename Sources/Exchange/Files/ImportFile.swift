import Formats
import Mediation

/// A ledger to be imported: CSV, NDJSON, a page with tables or a sheet of a workbook, read row by row. The
/// file is surveyed in one pass and read in another; neither holds more of it than a row.
public struct ImportFile: Sendable {
  /// The shapes a ledger comes in.
  public enum Shape: String, CaseIterable, Sendable {
    case csv, ndjson, html
    case workbook = "xlsx"
  }

  public let shape: Shape
  public let encoding: TextEncoding
  /// The headings that mean nothing here and are left out.
  public internal(set) var ignoredHeadings: [String] = []
  /// The lines of the file, for telling how far a reading has come.
  public let lineCount: Int
  /// The sheet of a workbook that is read; `nil` for any other file.
  public let sheet: String?
  /// How it is read.
  private(set) var reading: ImportReading
  /// The heading of a table; empty for NDJSON.
  var table = TableHeading()
  var cells: CellReading
  private var text: ImportText
  private var rows: LedgerRows
  var lines = NDJSONLines()
  /// How a file of bad rows is written.
  let manner: BadRowManner
  /// The row read last, as it stood in the file.
  var lastCells: SourceRow?
  /// What the row above had in the columns in which cells are merged.
  var above: [ImportColumn: String] = [:]
  /// How many unknown words there were before the row read last.
  var unknownBefore = 0
  /// What names of NDJSON mean.
  var keys: [String: [KnownHeadings.Meaning]] = [:]

  /// What was done with the rows read so far that nobody wrote down.
  public var notes: ReadingNotes { cells.notes }

  /// The headings of the map that the ledger lacks.
  public var missingHeadings: [String] { table.missing }

  /// The line of the heading, where something stands above it.
  public var headingLine: Int? { table.line > 1 ? table.line : nil }

  /// The year that days without one are of.
  public var year: Int? { cells.year }

  /// What each column of a table was taken for, in order.
  public var columns: [(heading: String, fields: [ImportColumn])] {
    zip(table.labels, table.columns).map { ($0, $1) }
  }

  /// Opens a ledger.
  ///
  /// - Parameter encoding: `nil` to find out.
  /// - Parameter sheet: the sheet of a workbook; `nil` for the only one that can be meant.
  /// - Throws: `MediationError` when the file is something else, or when the encoding, the headings or the
  ///   map do not fit.
  public init(
    _ bytes: ImportBytes, encoding named: TextEncoding? = nil, sheet namedSheet: String? = nil,
    reading: ImportReading
  ) throws(MediationError) {
    self.reading = reading
    cells = CellReading(map: reading.map, year: reading.year, asked: reading.asked)
    switch FileNature(of: bytes) {
    case .foreign(let foreign): throw foreign.error
    case .archive: throw .unreadWorkbook
    case .rows:
      let book = try SheetRows(bytes, named: namedSheet)
      sheet = book.chosenSheet.name
      encoding = .utf8
      lineCount = book.chosenSheet.rowCount
      shape = .workbook
      text = ImportText(bytes, .utf8)
      rows = LedgerRows(book)
      manner = BadRowManner(sheet: book.chosenSheet.name)
    case .text:
      let (encoding, survey) = try ImportSurvey.finding(named, in: bytes)
      sheet = nil
      self.encoding = encoding
      lineCount = survey.lineCount
      shape = survey.opening.shape
      text = ImportText(bytes, encoding)
      rows = LedgerRows(bytes, encoding, survey)
      manner = BadRowManner(bytes, encoding, survey)
    }
    if shape != .ndjson { try readHeading() }
  }

  /// The same ledger from its beginning, read in another way.
  public func read(by reading: ImportReading) throws(MediationError) -> ImportFile {
    var file = fromStart
    file.reading = reading
    file.lines = NDJSONLines()
    file.cells = CellReading(map: reading.map, year: reading.year, asked: reading.asked)
    file.table = TableHeading()
    (file.ignoredHeadings, file.lastCells, file.above, file.keys) = ([], nil, [:], [:])
    if shape != .ndjson { try file.readHeading() }
    return file
  }

  /// Opens a ledger by a map alone.
  ///
  /// - Parameter defaultStation: the station of rows that name none.
  public init(
    _ bytes: ImportBytes, encoding: TextEncoding? = nil, map: ColumnMap = ColumnMap(),
    defaultStation: String? = nil
  ) throws(MediationError) {
    try self.init(
      bytes, encoding: encoding,
      reading: ImportReading(map: map, defaultStation: defaultStation))
  }

  /// Opens a ledger whose bytes are there already.
  public init(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, map: ColumnMap = ColumnMap(),
    defaultStation: String? = nil
  ) throws(MediationError) {
    try self.init(
      ImportBytes(bytes), encoding: encoding, map: map, defaultStation: defaultStation)
  }

  /// The next dispute, the reason why a row is none, or `nil` at the end.
  public mutating func next() -> Result<ImportRecord, RowError>? {
    while true {
      do {
        guard let row = try nextRow() else { return nil }
        let reading = RowReading(row: row, reading: reading)
        let record = try reading.record()
        if !row.lines.isEmpty, let parties = record.registration?.parties {
          for column in reading.unattached(parties) {
            cells.note { $0.unattached[column, default: 0] += 1 }
          }
        }
        return .success(record)
      } catch {
        if shape != .ndjson, leavesOut(error.line) { continue }
        return .failure(error)
      }
    }
  }

  // MARK: The heading of a table

  private mutating func readHeading() throws(MediationError) {
    let records = try firstRecords()
    table = try TableSearch(
      map: reading.map, line: reading.headingLine, isLenient: reading.isLenient
    ).heading(in: records)
    ignoredHeadings = table.ignored
    cells = CellReading(
      map: reading.map, year: reading.year ?? table.year, asked: reading.asked)
    do {
      for _ in 0..<table.recordCount { _ = try nextRecord() }
    } catch {
      throw error.error
    }
    if table.has(.events) { rows.limit(.histories) }
  }

  /// Whether its heading, line by line, is one that was seen before; cells are compared as headings are.
  public func hasHeading(_ lines: [[String]]) -> Bool {
    guard shape != .ndjson, !lines.isEmpty, let records = try? fromStart.firstRecords() else {
      return false
    }
    let folded = records.map { TableHeading.folded($0.ownFields) }
    return folded.indices.contains { folded[$0...].prefix(lines.count).elementsEqual(lines) }
  }

  /// The lines of its heading, as they are compared.
  public var headingLines: [[String]] { table.folded.map { Array($0) } }

  /// Whether its columns are called by our own names.
  public var isOurs: Bool { table.isOurs }

  private var fromStart: ImportFile {
    var file = self
    file.text = text.fromStart
    file.rows = rows.fromStart
    return file
  }

  /// The records among which the heading is looked for; the reading begins again from the first.
  private func firstRecords() throws(MediationError) -> [SourceRow] {
    var ahead = self
    var records: [SourceRow] = []
    do {
      while records.count < TableSearch.most, let record = try ahead.nextRecord() {
        records.append(record)
        if records.count == 1, isOurs(record) { break }
      }
    } catch {
      if records.isEmpty { throw error.error }
    }
    guard !records.isEmpty else {
      throw .nothing(in: shape)
    }
    return records
  }

  /// Whether a record is a heading of our own: nothing else is looked for then.
  private func isOurs(_ record: SourceRow) -> Bool {
    reading.headingLine == nil
      && record.fields.allSatisfy { ImportColumn(name: $0) != nil || $0 == "error" }
  }

  /// The next row of cells.
  mutating func nextRecord() throws(RowError) -> SourceRow? {
    lastCells = nil
    lastCells = try rows.next()
    return lastCells
  }

  /// The next object of an NDJSON file.
  mutating func nextObject() throws(RowError) -> (line: Int, members: [JSON.Member])? {
    var text = text
    defer { self.text = text }
    return try lines.next { text.next() }
  }
}
