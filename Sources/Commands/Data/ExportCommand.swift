import ArgumentParser
import Exchange
import Files
import Formats
import Mediation
import Reporting

/// `mediate export`
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出，import 能原样读回 · Export what import reads back.",
    discussion: """
      mediate export --output all.csv
      mediate export station:JS07 registered:2021 --format ndjson
      mediate export --anonymous --output 统计.csv
      mediate export status:open --format xlsx --output 未结.xlsx
      mediate export --columns number,summary,status --headings zh --bom --output 表格.csv
      mediate export --spreadsheet-safe --output 表格.csv
      mediate export --public-log --output log.ndjson
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("条件，同 list · Conditions, as in list.", valueName: "filter"),
    completion: .custom { words, _, prefix in
      FilterCompletion.candidates(words, prefix, in: .system())
    })
  var filters: [String] = []

  @Option(help: ArgumentHelp("格式：csv、ndjson 或 xlsx · The format.", valueName: "format"))
  var format: String = "csv"

  @Option(
    help: ArgumentHelp(
      "列，逗号分隔（默认全部）· The columns, separated by commas; all by default.", valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "标题和代码的文字：en 或 zh（xlsx 默认随界面）· The language of headings and codes.", valueName: "language"))
  var headings: String?

  @Flag(help: "CSV 前加字节顺序标记，供 Excel 识别 · Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @Option(help: ArgumentHelp("写入文件 · Write to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "不含姓名和文字 · Without names and free text.")
  var anonymous = false

  @Flag(
    name: .customLong("spreadsheet-safe"),
    help: "像公式的格子前加 '，import 读回时去掉 · Guard cells that look like formulas; import undoes it.")
  var spreadsheetSafe = false

  @Flag(
    name: .customLong("public-log"),
    help: "流水与摘要，不含任何姓名文字，供人核对 · Entries and digests for anybody to verify.")
  var publicLog = false

  func run(in session: Session) throws {
    if publicLog {
      try exportLog(session)
    } else {
      try exportDisputes(session)
    }
  }

  private func exportLog(_ session: Session) throws {
    var sink = try Sink(output, session)
    try session.casework().exportLog(session.reading()) { journal in
      try PublicLog.write(journal) { line in
        sink.take(line)
        try sink.flushIfLarge()
      }
    }
    try sink.finish()
    session.output.say(
      Phrase(
        zh: "公开流水不含姓名和文字；核对：scripts/verify-journal",
        en: "the public log holds no names or text; to verify it: scripts/verify-journal"))
  }

  private func exportDisputes(_ session: Session) throws {
    let table = try table(session)
    let order = ExportOrder(
      try session.filter(filters), today: session.today, isAnonymous: anonymous,
      holdsText: table.holdsText)
    var sink = try Sink(output, session, table)
    var office: OfficeNames?
    let summary = try session.casework().export(order, session.reading()) {
      dispute, events, reader in
      let names = try office ?? OfficeNames(reader)
      office = names
      try sink.take(
        DisputeExport(
          dispute, events: events, units: names.tree,
          mediators: anonymous ? [:] : names.mediators))
    }
    try sink.finish()
    say(summary, order, session)
    sink.table.map { sayMore($0, session) }
  }

  /// What is exported of a dispute, and how.
  private func table(_ session: Session) throws(MediationError) -> ExportTable {
    guard let format = ExportFormat(rawValue: format) else {
      throw MediationError(
        .usage, zh: "不认识的格式“\(format.visible())”", en: "unknown format “\(format.visible())”",
        field: "--format", hint: .words(zh: "csv、ndjson 或 xlsx", en: "csv, ndjson or xlsx"))
    }
    var table = ExportTable(format, language: format == .xlsx ? session.language : nil)
    if let columns { table.columns = try ExportTable.columns(named: columns, field: "--columns") }
    if let headings {
      guard let language = Language(rawValue: headings) else {
        throw MediationError(
          .usage, zh: "不认识的语言“\(headings.visible())”",
          en: "unknown language “\(headings.visible())”",
          field: "--headings", hint: .words(zh: "zh 或 en", en: "zh or en"))
      }
      table.language = language == .en ? nil : language
    }
    table.hasMark = bom
    table.isGuarded = spreadsheetSafe
    return table
  }

  /// What somebody who opens the file has to know.
  private func sayMore(_ table: ExportTable, _ session: Session) {
    if table.format == .xlsx {
      session.output.say(
        Phrase(
          zh: "电子表格不含全部经过，供查看；要原样读回请用 csv 或 ndjson",
          en:
            "a spreadsheet is for reading and leaves the histories out; csv and ndjson can be imported "
            + "as they were"))
      if table.cutCells > 0 {
        session.output.say(
          Phrase(
            zh: "有 \(table.cutCells) 格超过 32,767 字，已截短",
            en: "\(table.cutCells.counted("cell")) had more than 32,767 characters and were cut"))
      }
    }
    guard table.format == .csv, table.formulas > 0, !spreadsheetSafe else { return }
    session.output.say(
      Phrase(
        zh: "有 \(table.formulas) 格像公式；要用电子表格打开，请加 --spreadsheet-safe",
        en:
          "\(table.formulas.counted("cell")) could be taken for formulas; to open it in a spreadsheet "
          + "add --spreadsheet-safe"))
  }

  private func say(_ summary: ExportSummary, _ order: ExportOrder, _ session: Session) {
    let what: Phrase
    if anonymous {
      what = Phrase(zh: "不含姓名和文字", en: "without names and free text")
    } else if !order.holdsText {
      what = Phrase(zh: "不含当事人的姓名和文字", en: "without the parties' names and free text")
    } else if columns != nil {
      what = Phrase(
        zh: "含当事人的姓名或文字，请妥善保管", en: "with names or text of parties; keep the file safe")
    } else {
      what = Phrase(
        zh: "含当事人姓名、简要情况、协议内容和附记，请妥善保管",
        en: "with the parties' names, summaries, terms and remarks; keep the file safe")
    }
    let closed =
      summary.closed == 0
      ? Phrase("")
      : Phrase(
        zh: "；受保护或限制处理的 \(summary.closed) 起未导出，在别处导入时编号会前移补上",
        en:
          "; \(summary.closed.counted("protected or restricted file")) stayed here, and where this is "
          + "imported numbers close up")
    session.output.say(
      Phrase(
        zh: "导出 \(summary.count) 起，\(what.zh)\(closed.zh)；已留痕",
        en: "\(summary.count.counted("dispute")) exported \(what.en)\(closed.en); this was recorded"
      ))
  }
}

/// The names of the office's units and people, read once for an export.
private struct OfficeNames {
  let tree: UnitTree
  let mediators: [String: Mediator]

  init(_ reader: FigureReader) throws {
    tree = UnitTree(try reader.units())
    mediators = Dictionary(
      try reader.mediators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// An export on its way out, a piece at a time.
private struct Sink {
  private let target: OutputFile
  /// What makes a workbook of it.
  private let sheet: Spreadsheet?
  private(set) var table: ExportTable?
  private var bytes: [UInt8] = []

  /// - Parameter table: `nil` for lines that are bytes already.
  init(_ path: String?, _ session: Session, _ table: ExportTable? = nil) throws(MediationError) {
    target = try OutputFile(path, in: session)
    self.table = table
    guard table?.format == .xlsx else {
      sheet = nil
      bytes += table?.opening ?? []
      return
    }
    guard let place = target.place else { throw ReportOptions.needsOutput }
    sheet = try Spreadsheet(ofRowsAt: place.path)
    bytes += table?.opening ?? []
  }

  mutating func take(_ dispute: DisputeExport) throws(MediationError) {
    table?.append(dispute, to: &bytes)
    try flushIfLarge()
  }

  mutating func take(_ more: [UInt8]) { bytes += more }

  mutating func flushIfLarge() throws(MediationError) {
    guard bytes.count > 1 << 16 else { return }
    try write()
  }

  private mutating func write() throws(MediationError) {
    if let sheet { sheet.write(bytes) } else { try target.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func finish() throws(MediationError) {
    bytes += table?.ending ?? []
    try write()
    if let sheet { try sheet.finish() } else { try target.finish() }
  }
}
