import ArgumentParser
import Files
import Formats
import Mediation
import Reporting

/// What every report takes.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "只算此刻前录入的：日期（北京时间当日末）或 UTC 时刻 2021-04-05T08:00:00Z · As entered by then: "
        + "a day (to its end at +08:00) or an instant of UTC.",
      valueName: "instant"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "格式：text、markdown、csv、json、html、xlsx · The format.", valueName: "format"))
  var format: String?

  @Option(help: ArgumentHelp("写入文件 · Write to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "CSV 前加字节顺序标记，供 Excel 识别 · Begin CSV with a byte order mark, for Excel.")
  var bom = false

  /// Compiles a report inside one read and writes it where and as it is wanted.
  ///
  /// - Parameter isLong: whether it reads for long, so that others should not wait for it.
  func write(
    in session: Session, long isLong: Bool = false, _ compile: (Knowledge) throws -> any Report
  ) throws {
    let format = try reportFormat(session)
    let target = try OutputFile(output, in: session)
    guard format != .xlsx || !target.isStandardOutput else { throw ReportOptions.needsOutput }
    let report = try known(in: session, long: isLong, compile)
    let width = target.isStandardOutput ? session.world.terminal?.width : nil
    let bytes = report.written(
      as: format, in: session.language, width: width, hasByteOrderMark: bom)
    if format == .xlsx, let place = target.place {
      try Spreadsheet.write(bytes, to: place.path)
    } else {
      try target.write(bytes)
      try target.finish()
    }
    guard let output, !target.isStandardOutput else { return }
    session.output.say(Phrase(zh: "已写入 \(output)", en: "written to \(output)"))
  }

  /// The ledger of a period, for the office or for the public.
  func writeLedger(
    _ period: Period, by grouping: Grouping, isPublic: Bool, in session: Session
  ) throws {
    try write(in: session, long: isPublic) { known in
      if isPublic { return try PublicReport.compile(period, by: grouping, from: known) }
      return try LedgerReport.compile(period, by: grouping, withSealsFrom: known)
    }
  }

  /// Runs a body on what was known at the moment that is asked for.
  ///
  /// - Parameter isLong: whether it reads for long; of an earlier moment everything is read.
  func known<T>(
    in session: Session, long isLong: Bool, _ body: (Knowledge) throws -> T
  ) throws -> T {
    let asOf = try instant(session)
    let casework = try session.casework()
    let compile = { (reader: FigureReader) in
      try body(Knowledge(reader, asOf: asOf, now: session.reportedAt))
    }
    guard isLong || asOf != nil else {
      return try casework.read(.figures, session.reading(), compile)
    }
    return try casework.readSnapshot(.figures, session.reading(), compile)
  }

  static let needsOutput = MediationError(
    .usage, zh: "电子表格要写入文件", en: "a spreadsheet is written to a file", field: "--format",
    hint: .words(zh: "加 --output 文件.xlsx", en: "add --output FILE.xlsx"))

  static func noPeriod(_ text: String, _ example: String) -> MediationError {
    MediationError(
      .usage, zh: "“\(text.visible())”不是这种期间", en: "“\(text.visible())” is no such period",
      field: "PERIOD", hint: .words(zh: "例：\(example)", en: "e.g. \(example)"))
  }

  /// A month or a year.
  static func period(_ text: String) throws(MediationError) -> Period {
    guard let period = Period(words: text) else { throw noPeriod(text, "2021-03") }
    return period
  }

  private func reportFormat(_ session: Session) throws(MediationError) -> ReportFormat {
    guard let format else { return session.output.isJSON ? .json : .text }
    if let known = ReportFormat(rawValue: format) { return known }
    throw ReportOptions.unknown(format, "--format", ReportFormat.allCases.map(\.rawValue))
  }

  private func instant(_ session: Session) throws(MediationError) -> Instant? {
    guard let asOf else { return nil }
    if let instant = Instant(asOf) { return instant }
    if let day = Day(words: asOf, today: session.today) { return .end(of: day) }
    throw MediationError(
      .usage, zh: "“\(asOf.visible())”不是时刻", en: "“\(asOf.visible())” is no instant",
      field: "--as-of",
      hint: .words(
        zh: "例：2021-04-05 或 2021-04-05T08:00:00Z", en: "e.g. 2021-04-05 or 2021-04-05T08:00:00Z"))
  }

  static func unknown(_ word: String, _ field: Field, _ known: [String]) -> MediationError {
    MediationError(
      .usage, zh: "不认识的“\(word.visible())”", en: "unknown “\(word.visible())”", field: field,
      hint: .words(
        zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))"))
  }
}

/// What the lines of a report are.
struct GroupingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "分组：station、district、category、source · Lines by.", valueName: "grouping"))
  var by: String?

  func grouping() throws(MediationError) -> Grouping {
    guard let by else { return .whole }
    if let known = Grouping(rawValue: by) { return known }
    throw ReportOptions.unknown(by, "--by", Grouping.allCases.map(\.rawValue))
  }
}

/// `monthly 2021-03` or `yearly 2021`: which report is meant.
struct ReportArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("monthly 或 yearly · Which report.", valueName: "report"))
  var report: String

  @Argument(help: ArgumentHelp("期间 · The period.", valueName: "period"))
  var text: String

  func period() throws(MediationError) -> Period {
    let period = try ReportOptions.period(text)
    guard period.reportKind == report else {
      throw ReportOptions.noPeriod("\(report) \(text)", "monthly 2021-03, yearly 2021")
    }
    return period
  }
}
