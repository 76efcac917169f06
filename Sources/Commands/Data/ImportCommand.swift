import ArgumentParser
import Exchange
import Files
import Formats
import Mediation
import Reporting

/// `mediate import`
struct ImportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入台账（xlsx、CSV、NDJSON…） · Import a ledger.",
    discussion: """
      mediate import 台账.csv --dry-run
      mediate import 台账.csv --suggest-map > map.csv
      mediate import 台账.csv --map map.csv --remember 月报
      mediate import 台账.csv --update
      mediate import 台账.xlsx --sheet 2021年
      mediate import year.csv --add-stations --skip-bad bad.csv

      \(ImportGuide.text)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("文件，“-”为标准输入 · The file; “-” for standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("对照表 · Which column means what.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "编码：utf-8、gb18030、utf-16le、utf-16be、big5（默认自动）· The encoding.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("工作簿的哪张表 · Which sheet of a workbook.", valueName: "name"))
  var sheet: String?

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

  @Flag(
    name: .customLong("suggest-map"),
    help: "写出对照表：每列当作什么 · Print a map of what each column is taken for; nothing is imported.")
  var suggestMap = false

  @Option(
    help: ArgumentHelp(
      "记住这份台账的对照表，下次同样的标题不用再给 · Keep the map for ledgers with this heading.",
      valueName: "name"))
  var remember: String?

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
    let opened = try open(session, casework)
    let ledger = opened.ledger
    if suggestMap {
      let remark = Phrase(
        zh: "每列是什么、每种写法是什么意思；改好后 mediate import 台账 --map 此文件。带 # 的行要人来定，定了去掉 #。",
        en:
          "What each column is and each word means; mend it, then mediate import LEDGER --map THIS. "
          + "Lines with # are for you to decide: then take the # away.")
      session.output.write(SuggestedMap(of: ledger).csv(remark(session.language)))
      return
    }
    let telling = ImportTelling(ledger, called: file, session)
    telling.sayOpened(by: opened.remembered, isGuessed: encoding == nil)
    if let remember, !dryRun { try keep(ledger, as: remember, casework, session) }
    if session.mayAsk, !dryRun, !session.output.isJSON, try !telling.asks() { return }
    let summary: ImportSummary
    let reading: RowsAhead?
    do {
      (summary, reading) = try enter(opened, casework, session)
      session.output.progress("")
    } catch let refused as ImportRefused {
      session.output.progress("")
      try refuse(refused.errors, telling)
      return
    }
    // The names of an NDJSON file are in its rows.
    let headings = ledger.ignoredHeadings
    telling.sayIgnored((reading?.ignoredHeadings ?? []).filter { !headings.contains($0) })
    if let badFile, !summary.errors.isEmpty {
      try write(ledger.badRows(summary.errors, in: session.language), ledger.shape, to: badFile)
      telling.sayYear()
    }
    telling.report(summary, reading, isTrial: dryRun, operation: operationID)
  }

  private func enter(
    _ opened: Opened, _ casework: Casework, _ session: Session
  ) throws -> (ImportSummary, RowsAhead?) {
    // The last reading of the file, which may have been begun anew.
    var reading: RowsAhead?
    let ledger = opened.ledger
    let summary = try casework.importDisputes(
      ImportOptions(
        addsStations: addStations, skipsBadRows: skipBad != nil, updates: update), opened.words,
      try session.request(operation: operationID, isRehearsal: dryRun),
      progress: { rows in
        guard rows.isMultiple(of: 500) else { return }
        session.output.progress(ImportCommand.bar(rows, of: ledger.lineCount))
      },
      rows: {
        let rows = RowsAhead(ledger, enteredAt: $0, by: $1)
        reading = rows
        return rows
      })
    return (summary, reading)
  }

  /// How far a reading has come; quoted line ends make it seem a little less.
  private static func bar(_ rows: Int, of lines: Int) -> String {
    let cells = 30
    let done = min(cells, rows * cells / max(1, lines))
    return String(repeating: "█", count: done) + String(repeating: "░", count: cells - done)
      + " \(Table.grouped(rows)) / \(Table.grouped(lines))"
  }

  /// Bad rows in the shape they came in.
  private func write(
    _ rows: [UInt8], _ shape: ImportFile.Shape, to target: OutputFile
  ) throws {
    guard shape == .workbook, let place = target.place else {
      try target.write(rows)
      return try target.finish()
    }
    let sheet = try Spreadsheet(ofRowsAt: place.path)
    sheet.write(rows)
    try sheet.finish()
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
