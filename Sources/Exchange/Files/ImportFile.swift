import Formats
import Mediation

/// A ledger to be imported: CSV or NDJSON, read row by row. The file is surveyed in one pass and
/// read in another; neither holds more of it than a row.
public struct ImportFile: Sendable {
  /// The shapes a ledger comes in.
  public enum Shape: String, CaseIterable, Sendable {
    case csv, ndjson
  }

  public let shape: Shape
  public let encoding: TextEncoding
  /// The headings that mean nothing here and are left out.
  public internal(set) var ignoredHeadings: [String] = []
  /// The lines of the file, for telling how far a reading has come.
  public let lineCount: Int
  /// How it is read.
  private(set) var reading: ImportReading
  /// The heading of a table; empty for NDJSON.
  var table = TableHeading()
  var cells: CellReading
  private var text: ImportText
  private var csv: CSVReader
  var lines = NDJSONLines()
  let delimiter: UInt8
  /// The cells of the row read last, as they stood in the file.
  var lastFields: [String] = []
  /// What the row above had in the columns in which cells are merged.
  var above: [ImportColumn: String] = [:]
  /// How many unknown words there were before the row read last.
  var unknownBefore = 0
  /// What names of NDJSON mean.
  var keys: [String: [KnownHeadings.Meaning]] = [:]

  /// A row as it stood in the file, to be handed back when it is bad.
  public struct RawRow: Sendable {
    let fields: [String]
    let bytes: [UInt8]
  }

  /// The row read last.
  public var lastRow: RawRow { RawRow(fields: lastFields, bytes: lines.last) }

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
  /// - Throws: `MediationError` when the encoding, the headings or the map do not fit.
  public init(
    _ bytes: ImportBytes, encoding named: TextEncoding? = nil, reading: ImportReading
  ) throws(MediationError) {
    let surveys = (named.map { [$0] } ?? TextEncoding.allCases).lazy.map { encoding in
      (encoding, ImportSurvey(of: bytes, as: encoding))
    }
    guard let (encoding, survey) = surveys.first(where: { named != nil || $0.1.misfit == nil })
    else {
      throw MediationError(
        .usage, zh: "文件既不是 UTF-8 也不是 GB18030 编码",
        en: "the file is neither UTF-8 nor GB18030", field: .file,
        hint: .words(zh: "另存为 UTF-8 或 GB18030", en: "save it as UTF-8 or GB18030"))
    }
    if let line = survey.misfit { throw .misfit(encoding, line: line) }
    self.encoding = encoding
    lineCount = survey.lineCount
    self.reading = reading
    cells = CellReading(map: reading.map, year: reading.year, asked: reading.asked)
    shape = survey.opening.shape
    delimiter = survey.delimiter.delimiter
    text = ImportText(bytes, encoding)
    csv = CSVReader([], delimiter: delimiter)
    if shape == .csv { try readHeading() }
  }

  /// The same ledger from its beginning, read in another way.
  public func read(by reading: ImportReading) throws(MediationError) -> ImportFile {
    var file = fromStart
    file.reading = reading
    file.lines = NDJSONLines()
    file.cells = CellReading(map: reading.map, year: reading.year, asked: reading.asked)
    file.table = TableHeading()
    (file.ignoredHeadings, file.lastFields, file.above, file.keys) = ([], [], [:], [:])
    if shape == .csv { try file.readHeading() }
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
        return .success(try RowReading(row: row, reading: reading).record())
      } catch {
        if shape == .csv, leavesOut(error.line) { continue }
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
      throw RowError(error).error
    }
    if table.has(.events) { csv.limits = .histories }
  }

  /// Whether its heading, line by line, is one that was seen before; cells are compared as headings are.
  public func hasHeading(_ lines: [[String]]) -> Bool {
    guard shape == .csv, !lines.isEmpty, let records = try? fromStart.firstRecords() else {
      return false
    }
    let folded = records.map { TableHeading.folded($0.fields) }
    return folded.indices.contains { folded[$0...].prefix(lines.count).elementsEqual(lines) }
  }

  /// The lines of its heading, as they are compared.
  public var headingLines: [[String]] { table.folded.map { Array($0) } }

  /// Whether its columns are called by our own names.
  public var isOurs: Bool { table.isOurs }

  private var fromStart: ImportFile {
    var file = self
    file.text = text.fromStart
    file.csv = CSVReader([], delimiter: delimiter)
    return file
  }

  /// The records among which the heading is looked for; the reading begins again from the first.
  private func firstRecords() throws(MediationError) -> [CSVRecord] {
    var ahead = self
    var records: [CSVRecord] = []
    do {
      while records.count < TableSearch.most, let record = try ahead.nextRecord() {
        records.append(record)
        if records.count == 1, isOurs(record) { break }
      }
    } catch {
      if records.isEmpty { throw RowError(error).error }
    }
    guard !records.isEmpty else {
      throw MediationError(.usage, zh: "文件是空的", en: "the file is empty", field: .file)
    }
    return records
  }

  /// Whether a record is a heading of our own: nothing else is looked for then.
  private func isOurs(_ record: CSVRecord) -> Bool {
    reading.headingLine == nil
      && record.fields.allSatisfy { ImportColumn(name: $0) != nil || $0 == "error" }
  }

  mutating func nextRecord() throws(CSVError) -> CSVRecord? {
    // Out of the struct while the reader, which is in it too, asks for more.
    var text = text
    defer { self.text = text }
    return try csv.next { text.next() }
  }

  /// The next object of an NDJSON file.
  mutating func nextObject() throws(RowError) -> (line: Int, members: [JSON.Member])? {
    var text = text
    defer { self.text = text }
    return try lines.next { text.next() }
  }
}
