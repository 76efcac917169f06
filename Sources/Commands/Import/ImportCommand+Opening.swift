import Exchange
import Formats
import Mediation

extension ImportCommand {
  /// A ledger, and what it is imported by.
  struct Opened {
    let ledger: ImportFile
    /// Its bytes, its map, and how it is read.
    let words: [String?]
    /// The name of the kept map it is read by.
    let remembered: String?
  }

  func open(_ session: Session, _ casework: Casework) throws -> Opened {
    let source = try LedgerSource(file, in: session)
    let bytes = source.bytes
    let mapBytes = try map.map { try FileBytes.read($0) }
    var reading = ImportReading(
      map: try mapBytes.map { try ColumnMap(csv: $0) } ?? ColumnMap(),
      defaultStation: try station.map { try UnitCode.requireStation($0) }
        ?? session.homeStation(casework))
    reading.headingLine = headingRow
    reading.year = year
    reading.asked = try asked()
    reading.stations = try stations(session, casework)
    reading.isLenient = true
    var ledger = try ImportFile(
      try source.rows(ofSheet: sheet, in: session), encoding: try namedEncoding(), sheet: sheet,
      reading: reading)
    let kept = try mapBytes == nil ? keptMap(for: ledger, session, casework) : nil
    if let kept { reading.map = try ColumnMap(csv: Array(kept.map.utf8)) }
    reading.isLenient = suggestMap
    ledger = try ledger.read(by: reading)
    let mapPrint =
      mapBytes.map { ImportBytes($0).fingerprint }
      ?? kept.map { ImportBytes(Array($0.map.utf8)).fingerprint }
    let words = [
      bytes.fingerprint, mapPrint, reading.defaultStation, encoding,
      addStations ? "add-stations" : nil, skipBad == nil ? nil : "skip-bad",
    ]
    let more = [
      sheet.map { "sheet \($0)" }, headingRow.map { "heading-row \($0)" },
      year.map { "year \($0)" }, with.map { "with \($0)" },
      update ? "update" : nil,
    ]
    return Opened(
      ledger: ledger,
      // As ever where nothing more is said, so that an import of before can be repeated.
      words: more.allSatisfy { $0 == nil } ? words : words + more, remembered: kept?.name)
  }

  private func namedEncoding() throws(MediationError) -> TextEncoding? {
    guard let encoding else { return nil }
    if let known = TextEncoding(named: encoding) { return known }
    throw MediationError(
      .usage, zh: "不认识的编码“\(encoding.visible())”", en: "unknown encoding “\(encoding.visible())”",
      field: .encoding,
      hint: .words(Phrase(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))))
  }

  private func asked() throws(MediationError) -> Set<ImportColumn.Optional> {
    var asked: Set<ImportColumn.Optional> = []
    for word in (with ?? "").narrow.split(whereSeparator: { ",;、 ".contains($0) }) {
      guard let field = ImportColumn.Optional(rawValue: String(word).replacing("-", with: "_"))
      else {
        let known = ImportColumn.Optional.allCases.map(\.rawValue).joined(separator: ", ")
        throw MediationError(
          .usage, zh: "--with 不认识“\(String(word).visible())”",
          en: "--with does not know “\(String(word).visible())”", field: "--with",
          hint: .words(zh: "可用的：\(known)", en: "known: \(known)"))
      }
      asked.insert(field)
    }
    return asked
  }

  /// The stations by name, as ledgers call them; names that several have are none.
  private func stations(_ session: Session, _ casework: Casework) throws -> [String: String] {
    let units = try casework.read(.figures, session.reading()) { try $0.units() }
    let named = Dictionary(grouping: units.filter { $0.kind == .station }, by: \.name)
    return named.compactMapValues { $0.count == 1 ? $0[0].code : nil }
  }

  // MARK: Maps that are kept

  /// The map that was kept for this heading, the latest where there are several.
  private func keptMap(
    for ledger: ImportFile, _ session: Session, _ casework: Casework
  ) throws -> RememberedMap? {
    guard !ledger.isOurs else { return nil }
    let maps = try casework.read(.importing, session.reading()) {
      try OfficeRecord(replaying: $0.officeEvents()).maps
    }
    return maps.last { ledger.hasHeading($0.value.headings) }?.value
  }

  /// Keeps what the columns of a ledger are taken for, under a name.
  ///
  /// It comes before the import, so that the import is what an undo takes back.
  func keep(
    _ ledger: ImportFile, as name: String, _ casework: Casework, _ session: Session
  ) throws {
    if let field = try map.map({ try ColumnMap(csv: FileBytes.read($0)).fieldWithNames }) ?? nil {
      throw MediationError(
        .refused, zh: "对照表里有 \(field) 的文字，可能是人名，不存进数据库",
        en:
          "the map has words for \(field), which may name somebody: it is not kept in the database",
        field: "--remember",
        hint: .words(zh: "把这份对照表留作文件，用 --map", en: "keep this map as a file, for --map"))
    }
    guard !ledger.headingLines.isEmpty else {
      throw MediationError(
        .usage, zh: "NDJSON 没有标题行可认", en: "NDJSON has no heading to know it by",
        field: "--remember", hint: .words(zh: "用 --map", en: "use --map"))
    }
    let text = String(decoding: SuggestedMap(of: ledger).csv(nil), as: UTF8.self)
    let kept = try casework.remember(
      RememberedMap(name: name, headings: ledger.headingLines, map: text),
      try session.request())
    if kept != nil {
      session.output.say(
        Phrase(
          zh: "对照表记作“\(name)”，以后同样标题的台账按它读取（mediate maps show \(name)）",
          en:
            "the map is kept as “\(name)” for ledgers with this heading (mediate maps show \(name))"
        ))
    }
  }
}
