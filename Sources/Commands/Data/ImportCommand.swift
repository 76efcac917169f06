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
    sayIgnored(ledger.ignoredHeadings, session)
    if ledger.encoding != .utf8, encoding == nil {
      session.output.say(Phrase(zh: "按 GB18030 编码读取", en: "read as GB18030"))
    }
    let (lineCount, headings) = (ledger.lineCount, ledger.ignoredHeadings)
    // The last reading of the file, which may have been begun anew.
    var reading: RowsAhead?
    let summary: ImportSummary
    do {
      summary = try casework.importDisputes(
        ImportOptions(addsStations: addStations, skipsBadRows: skipBad != nil), words,
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
      sayIgnored((reading?.ignoredHeadings ?? []).filter { !headings.contains($0) }, session)
    } catch let refused as ImportRefused {
      session.output.progress("")
      try refuse(refused.errors, session)
      return
    }
    if let badFile, !summary.errors.isEmpty {
      try badFile.write(ledger.badRows(summary.errors, in: session.language))
      try badFile.finish()
    }
    report(summary, session)
  }

  private func sayIgnored(_ names: [String], _ session: Session) {
    guard !names.isEmpty else { return }
    let names = names.joined(separator: ", ")
    session.output.say(
      Phrase(zh: "以下各列没有对应，不导入：\(names)", en: "columns that are not imported: \(names)"))
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
    let home = try station.map { try UnitCode.requireStation($0) } ?? session.homeStation(casework)
    let words = [
      bytes.fingerprint, mapBytes.map { ImportBytes($0).fingerprint }, home, encoding,
      addStations ? "add-stations" : nil, skipBad == nil ? nil : "skip-bad",
    ]
    let ledger = try ImportFile(
      bytes, encoding: named, map: columnMap, defaultStation: home)
    return (ledger, words)
  }

  private func refuse(_ errors: [RowError], _ session: Session) throws {
    tell(errors, session)
    let count = errors.count
    let isConflict = errors.contains { $0.error.kind == .conflict }
    throw MediationError(
      isConflict ? .conflict : .usage, zh: "\(count) 行有问题，什么都没有导入",
      en: "\(count.counted("bad row")); nothing was imported",
      field: "FILE",
      hint: .words(
        zh: "改好再导入，或用 --skip-bad 坏行.csv 先导入好的行",
        en: "mend them, or import the good rows with --skip-bad bad.csv"))
  }

  /// Tells of the first row of each kind of error, and how many others there are of it.
  private func tell(_ errors: [RowError], _ session: Session) {
    var others: [String: Int] = [:]
    var first: [RowError] = []
    for error in errors {
      let text = error.error.line(session.language)
      if others[text] == nil { first.append(error) }
      others[text, default: -1] += 1
    }
    for error in session.output.isJSON ? errors : first {
      tell(error, others[error.error.line(session.language)] ?? 0, session)
    }
  }

  private func tell(_ error: RowError, _ others: Int, _ session: Session) {
    let more =
      others == 0
      ? Phrase("") : Phrase(zh: "（另有 \(others) 行相同）", en: " (and \(others) more rows)")
    let text = error.error.line(session.language).dropFirst("mediate: ".count)
    session.output.say(
      Phrase(
        zh: "第 \(error.line) 行：\(text)\(more.zh)", en: "line \(error.line): \(text)\(more.en)"))
    if session.output.isJSON {
      var json = error.error.json(session.language)["error"]?.members ?? []
      json.insert(JSON.Member("line", .integer(error.line)), at: 0)
      session.world.writeError(Array((JSON.object(json).text + "\n").utf8))
    }
  }

  /// Rows are never taken for known by less than their words without saying so.
  private func sayWithoutWords(_ lines: [Int], _ session: Session) {
    guard let first = lines.first else { return }
    session.output.say(
      Phrase(
        zh: "第 \(first) 行等 \(lines.count) 行按日期和类别认作已有的纠纷，其文字已依法删除",
        en:
          "\(lines.count) row(s) from line \(first) on are known by day and category only: the words "
          + "of those disputes were erased by law"))
  }

  private func report(_ summary: ImportSummary, _ session: Session) {
    if summary.isRepetition { session.output.sayRepeated(operationID ?? "", summary.isUndone) }
    if session.output.isJSON {
      session.output.print([
        "added": .integer(summary.added), "known": .integer(summary.known),
        "known_without_words": .array(summary.knownWithoutWords.map { .integer($0) }),
        "bad": .integer(summary.errors.count),
        "stations_added": .array(summary.stationsAdded.map { .string($0) }),
        "mediators_added": .integer(summary.mediatorsAdded), "dry_run": .bool(dryRun),
        "repeated": .bool(summary.isRepetition),
      ])
      return
    }
    tell(summary.errors, session)
    sayWithoutWords(summary.knownWithoutWords, session)
    let trial = dryRun ? Phrase(zh: "试运行：", en: "tried, nothing written: ") : Phrase("")
    session.output.print(
      Phrase(
        zh: "\(trial.zh)导入 \(summary.added) 起，已有 \(summary.known) 起，"
          + "跳过 \(summary.errors.count) 行；新增派出所 \(summary.stationsAdded.count) 个、"
          + "调解员 \(summary.mediatorsAdded) 人",
        en:
          "\(trial.en)\(summary.added.counted("dispute")) imported, \(summary.known) known already, "
          + "\(summary.errors.count.counted("row")) skipped; "
          + "\(summary.stationsAdded.count.counted("station")) and "
          + "\(summary.mediatorsAdded.counted("mediator")) added")(session.language))
  }
}
