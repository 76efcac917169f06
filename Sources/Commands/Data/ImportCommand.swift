import ArgumentParser
import Exchange
import Formats
import Mediation
import Reporting

/// `mediate import`
struct ImportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入台账（CSV、NDJSON） · Import a ledger.",
    discussion: """
      mediate import 台账.csv --map seeds/maps/county.csv --dry-run
      mediate import year.csv --add-stations
      mediate import 台账.csv --skip-bad bad.csv
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("文件，“-”为标准输入 · The file; “-” for standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("对照表 · Which column means what.", valueName: "file"))
  var map: String?

  @Option(help: ArgumentHelp("编码：utf-8 或 gb18030（默认自动）· The encoding.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("没有写派出所的行属于哪个所（默认本所）· The station of rows without one.", valueName: "code"))
  var station: String?

  @Option(
    name: .customLong("heading-row"),
    help: ArgumentHelp("标题在第几行（默认自动找）· The line of the heading.", valueName: "n"))
  var headingRow: Int?

  @Option(
    help: ArgumentHelp(
      "没写年份的日期是哪一年（默认看标题）· The year of days without one.", valueName: "year"))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      "还要导入的个人信息 · Also take these: id_number,sex,age.", valueName: "fields"))
  var with: String?

  @Flag(help: "已有的纠纷，台账里后来的进展也写入 · Enter what went on since for known disputes.")
  var update = false

  @Flag(name: .customLong("add-stations"), help: "新的派出所一并登记 · Add unknown stations.")
  var addStations = false

  @Option(
    name: .customLong("skip-bad"),
    help: ArgumentHelp(
      "写入好的行，坏的行存入此文件 · Import the good rows; the bad go into this file.", valueName: "file"))
  var skipBad: String?

  @Flag(name: .customLong("dry-run"), help: "试运行，不写入 · Try it and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("op-id"), help: ArgumentHelp("操作号 · The operation's id.", valueName: "id"))
  var operationID: String?

  func run(in session: Session) throws {
    let badFile = try skipBad.map {
      try OutputFile($0, "--skip-bad", beside: true, reading: [file, map], in: session)
    }
    let casework = try session.casework()
    let (ledger, words) = try open(session, casework)
    let telling = ImportTelling(ledger, session)
    telling.sayHeading()
    telling.sayIgnored(ledger.ignoredHeadings)
    if ledger.encoding != .utf8, encoding == nil {
      session.output.say(Phrase(zh: "按 GB18030 编码读取", en: "read as GB18030"))
    }
    let (lineCount, headings) = (ledger.lineCount, ledger.ignoredHeadings)
    // The last reading of the file, which may have been begun anew.
    var reading: RowsAhead?
    let summary: ImportSummary
    do {
      summary = try casework.importDisputes(
        ImportOptions(
          addsStations: addStations, skipsBadRows: skipBad != nil, updates: update), words,
        try session.request(operation: operationID, isRehearsal: dryRun),
        progress: { rows in
          guard rows.isMultiple(of: 500) else { return }
          session.output.progress(ImportCommand.bar(rows, of: lineCount))
        },
        rows: {
          let rows = RowsAhead(ledger, enteredAt: $0, by: $1)
          reading = rows
          return rows
        })
      session.output.progress("")
      // The names of an NDJSON file are in its rows.
      telling.sayIgnored((reading?.ignoredHeadings ?? []).filter { !headings.contains($0) })
    } catch let refused as ImportRefused {
      session.output.progress("")
      try refuse(refused.errors, telling)
      return
    }
    if let badFile, !summary.errors.isEmpty {
      try badFile.write(ledger.badRows(summary.errors, in: session.language))
      try badFile.finish()
    }
    telling.report(summary, reading, isTrial: dryRun, operation: operationID)
  }

  /// How far a reading has come; quoted line ends make it seem a little less.
  private static func bar(_ rows: Int, of lines: Int) -> String {
    let cells = 30
    let done = min(cells, rows * cells / max(1, lines))
    return String(repeating: "█", count: done) + String(repeating: "░", count: cells - done)
      + " \(Table.grouped(rows)) / \(Table.grouped(lines))"
  }

  /// The ledger, and what it is imported by: its bytes, its map, and how it is read.
  private func open(
    _ session: Session, _ casework: Casework
  ) throws -> (ImportFile, words: [String?]) {
    let bytes =
      file == "-" ? ImportBytes(session.world.readInput()) : try FileBytes.ledger(file)
    let mapBytes = try map.map { try FileBytes.read($0) }
    let columnMap = try mapBytes.map { try ColumnMap(csv: $0) } ?? ColumnMap()
    let named = try encoding.map { word throws(MediationError) -> TextEncoding in
      if let known = TextEncoding(rawValue: word) { return known }
      throw MediationError(
        .usage, zh: "不认识的编码“\(word.visible())”", en: "unknown encoding “\(word.visible())”",
        field: "--encoding", hint: .words(zh: "utf-8 或 gb18030", en: "utf-8 or gb18030"))
    }
    var reading = ImportReading(
      map: columnMap,
      defaultStation: try station.map { try UnitCode.requireStation($0) }
        ?? session.homeStation(casework))
    reading.headingLine = headingRow
    reading.year = year
    reading.asked = try asked()
    reading.stations = try stations(session, casework)
    let words = [
      bytes.fingerprint, mapBytes.map { ImportBytes($0).fingerprint }, reading.defaultStation,
      encoding, addStations ? "add-stations" : nil, skipBad == nil ? nil : "skip-bad",
    ]
    let more = [
      headingRow.map { "heading-row \($0)" }, year.map { "year \($0)" }, with.map { "with \($0)" },
      update ? "update" : nil,
    ]
    return (
      try ImportFile(bytes, encoding: named, reading: reading),
      // As ever where nothing more is said, so that an import of before can be repeated.
      more.allSatisfy { $0 == nil } ? words : words + more
    )
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

  private func refuse(_ errors: [RowError], _ telling: ImportTelling) throws {
    telling.tell(errors)
    let count = errors.count
    let areConflicts = errors.allSatisfy { $0.error.kind == .conflict }
    throw MediationError(
      areConflicts ? .conflict : .usage, zh: "\(count) 行有问题，什么都没有导入",
      en: "\(count.counted("bad row")); nothing was imported",
      field: "FILE",
      hint: .words(
        zh: "改好再导入，或用 --skip-bad 坏行.csv 先导入好的行",
        en: "mend them, or import the good rows with --skip-bad bad.csv"))
  }
}
