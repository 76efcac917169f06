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
  public private(set) var ignoredHeadings: [String] = []
  /// The lines of the file, for telling how far a reading has come.
  public let lineCount: Int
  private let map: ColumnMap
  private let defaultStation: String?
  private var text: ImportText
  private var csv: CSVReader
  private var lines = NDJSONLines()
  private let delimiter: UInt8
  /// The fields each column feeds, by place.
  private var columns: [[ImportColumn]] = []
  private var heading: [String] = []
  /// The cells of the row read last, as they stood in the file.
  private var lastFields: [String] = []

  /// A row as it stood in the file, to be handed back when it is bad.
  public struct RawRow: Sendable {
    fileprivate let fields: [String]
    fileprivate let bytes: [UInt8]
  }

  /// The row read last.
  public var lastRow: RawRow { RawRow(fields: lastFields, bytes: lines.last) }

  /// Opens a ledger.
  ///
  /// - Parameter encoding: `nil` to find out.
  /// - Parameter defaultStation: the station of rows that name none.
  /// - Throws: `MediationError` when the encoding, the headings or the map do not fit.
  public init(
    _ bytes: ImportBytes, encoding named: TextEncoding? = nil, map: ColumnMap = ColumnMap(),
    defaultStation: String? = nil
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
    self.map = map
    self.defaultStation = defaultStation
    shape = survey.opening.shape
    delimiter = survey.delimiter.delimiter
    text = ImportText(bytes, encoding)
    csv = CSVReader([], delimiter: delimiter)
    if shape == .csv { try readHeading() }
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
    do {
      guard let row = try nextRow() else { return nil }
      return .success(try RowReading(row: row, defaultStation: defaultStation).record())
    } catch {
      return .failure(error)
    }
  }

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
    CSVWriter.append(heading + ["error"], to: &bytes, delimiter: delimiter)
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
      let blanks = [String](repeating: "", count: max(0, heading.count - fields.count))
      CSVWriter.append(fields + blanks + [text], to: &bytes, delimiter: delimiter)
    case .ndjson:
      // The row goes back as it came, its error on a line that a second import leaves out.
      bytes += Array("# \(text)\n".utf8) + (row?.bytes ?? []) + [0x0A]
    }
    return bytes
  }

  private mutating func readHeading() throws(MediationError) {
    let record: CSVRecord?
    do { record = try nextRecord() } catch {
      throw RowError(error).error
    }
    guard let record else {
      throw MediationError(
        .usage, zh: "文件是空的", en: "the file is empty", field: .file)
    }
    heading = record.fields
    columns = heading.map { name in
      let plain = name.visible()
      if let fields = map.fields[name] { return fields }
      if let column = ImportColumn(heading: name) { return [column] }
      if !name.isEmpty, name != "error" { ignoredHeadings.append(plain) }
      return []
    }
    if columns.contains(where: { $0.contains(.events) }) { csv.limits = .histories }
    try refuseSynonyms()
    try refuseMissingColumns()
  }

  /// Two headings that mean the same field: which of the two holds is for whoever keeps the ledger to
  /// say, cell by cell or not.
  private func refuseSynonyms() throws(MediationError) {
    var places: [ImportColumn: Int] = [:]
    for (place, fields) in columns.enumerated() {
      for column in fields {
        guard let other = places.updateValue(place, forKey: column) else { continue }
        throw MediationError(
          .usage,
          zh: "第 \(other + 1) 列“\(heading[other])”和第 \(place + 1) 列“\(heading[place])”都是 "
            + column.name,
          en: "columns \(other + 1) “\(heading[other])” and \(place + 1) “\(heading[place])” are "
            + "both \(column.name)",
          field: .file, hint: .ledger(.chooseColumn))
      }
    }
  }

  private func refuseMissingColumns() throws(MediationError) {
    let present = Set(columns.flatMap { $0 }).union(map.constants.keys)
    let needed: [ImportColumn] = [.category, .source, .summary, .registeredOn]
    let missing = needed.filter { !present.contains($0) }
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: ", ")
    throw MediationError(
      .usage, zh: "缺少列：\(names)", en: "columns are missing: \(names)", field: .file,
      hint: .ledger(.mapColumns))
  }

  private mutating func nextRow() throws(RowError) -> FlatRow? {
    switch shape {
    case .csv: try nextCSVRow()
    case .ndjson: try nextJSONRow()
    }
  }

  private mutating func nextRecord() throws(CSVError) -> CSVRecord? {
    // Out of the struct while the reader, which is in it too, asks for more.
    var text = text
    defer { self.text = text }
    return try csv.next { text.next() }
  }

  private mutating func nextCSVRow() throws(RowError) -> FlatRow? {
    let record: CSVRecord?
    do { record = try nextRecord() } catch {
      lastFields = []
      throw RowError(error)
    }
    guard let record else { return nil }
    lastFields = record.fields
    guard record.fields.count <= columns.count else {
      throw RowError(
        line: record.line,
        error: MediationError(
          .usage, zh: "有 \(record.fields.count) 格，标题只有 \(columns.count) 列",
          en: "\(record.fields.count) cells under \(columns.count) headings",
          hint: .words(zh: "含分隔符的格子要加引号", en: "quote cells that contain the separator")))
    }
    var row = FlatRow(line: record.line)
    for (index, text) in record.fields.enumerated() {
      for column in columns[index] { fill(&row, column, CSVWriter.unguarded(text)) }
    }
    fillConstants(&row)
    return row
  }

  private mutating func nextJSONRow() throws(RowError) -> FlatRow? {
    var text = text
    defer { self.text = text }
    guard let (line, object) = try lines.next(more: { text.next() }) else { return nil }
    var row = FlatRow(line: line)
    var keys: [(column: ImportColumn, key: String)] = []
    for member in object {
      let fields = map.fields[member.key] ?? ImportColumn(heading: member.key).map { [$0] }
      guard let fields else {
        ignore(member.key)
        continue
      }
      for column in fields {
        if let other = keys.first(where: { $0.column == column }) {
          throw RowError(line: line, error: .synonyms(other.key, member.key, column))
        }
        keys.append((column, member.key))
        fill(&row, column, NDJSONLines.text(of: member.value, column))
      }
    }
    fillConstants(&row)
    return row
  }

  /// Remembers a name that means nothing here; rows may each have another, so only so many.
  private mutating func ignore(_ name: String) {
    guard ignoredHeadings.count < ImportFile.mostIgnored, !ignoredHeadings.contains(name) else {
      return
    }
    ignoredHeadings.append(name)
  }

  private static let mostIgnored = 50

  private func fill(_ row: inout FlatRow, _ column: ImportColumn, _ text: String) {
    row[column] = map.code(text, for: column) ?? text
  }

  private func fillConstants(_ row: inout FlatRow) {
    for (column, text) in map.constants where row[column] == nil { row[column] = text }
  }
}

extension MediationError {
  fileprivate static func synonyms(
    _ one: String, _ other: String, _ column: ImportColumn
  ) -> MediationError {
    MediationError(
      .usage, zh: "“\(one)”和“\(other)”都是 \(column.name)",
      en: "“\(one)” and “\(other)” are both \(column.name)", field: .column(column.name),
      hint: .ledger(.chooseColumn))
  }
}

extension RowError {
  init(_ error: CSVError) {
    let reason: Phrase =
      switch error.reason {
      case .unclosedQuote: Phrase(zh: "引号没有结束", en: "a quote is not closed")
      case .textAfterQuote: Phrase(zh: "引号后还有文字", en: "text follows a closing quote")
      case .quoteInsideField:
        Phrase(zh: "未加引号的格子里有引号", en: "a quote inside an unquoted cell")
      case .nul: Phrase(zh: "有空字符（NUL）", en: "a NUL character")
      case .fieldTooLong: Phrase(zh: "格子超过 64 KB", en: "a cell over 64 KB")
      case .recordTooLong: Phrase(zh: "一行超过 1 MB", en: "a row over 1 MB")
      case .tooManyFields: Phrase(zh: "超过 200 列", en: "over 200 columns")
      case .invalidUTF8: Phrase(zh: "编码不对", en: "bytes that are no text")
      }
    self.init(
      line: error.line,
      error: MediationError(
        .usage, zh: "第 \(error.column) 格：\(reason.zh)", en: "cell \(error.column): \(reason.en)"))
  }
}
