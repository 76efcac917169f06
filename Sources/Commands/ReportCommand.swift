import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "统计报表 · Reports.",
    subcommands: [MonthlyReportCommand.self, YearlyReportCommand.self])
}

/// `mediate report monthly`
struct MonthlyReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "monthly", abstract: "月报 · The month.",
    discussion: """
      mediate report monthly 2021-03
      mediate report monthly 2021-03 --by station --format markdown --output 三月.md
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: ArgumentHelp("月份 · The month.", valueName: "yyyy-mm"))
  var month: String

  func run(in session: Session) throws {
    guard let period = Period(month), case .month = period else {
      throw ReportOptions.noPeriod(month, "2021-03")
    }
    try report.write(period, in: session)
  }
}

/// `mediate report yearly`
struct YearlyReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "yearly", abstract: "年报，逐月相接 · The year, month chained to month.",
    discussion: """
      mediate report yearly 2021
      mediate report yearly 2021 --by district --format csv
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: ArgumentHelp("年份 · The year.", valueName: "yyyy"))
  var year: String

  func run(in session: Session) throws {
    guard let period = Period(year), case .year = period else {
      throw ReportOptions.noPeriod(year, "2021")
    }
    try report.write(period, in: session)
  }
}

/// What every report takes.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "分组：station、district、category、source · Lines by.", valueName: "grouping"))
  var by: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "只算此刻前录入的：日期（当日末）或 2021-04-05T08:00:00Z · As entered by then.",
      valueName: "instant"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("格式：text、markdown、csv、json · The format.", valueName: "format"))
  var format: String?

  @Option(help: ArgumentHelp("写入文件 · Write to a file.", valueName: "file"))
  var output: String?

  func write(_ period: Period, in session: Session) throws {
    let format = try reportFormat(session)
    let report = try LedgerReport.compile(
      period, by: try grouping(), asOf: try instant(session), now: session.now,
      from: session.casework().store)
    let bytes = report.written(as: format, in: session.language)
    guard let output else {
      session.output.write(bytes)
      return
    }
    try FileBytes.write(bytes, to: output)
    session.output.say(Phrase(zh: "已写入 \(output)", en: "written to \(output)"))
  }

  static func noPeriod(_ text: String, _ example: String) -> MediationError {
    MediationError(
      .usage, zh: "“\(text.visible())”不是这种期间", en: "“\(text.visible())” is no such period",
      field: "PERIOD", hint: Phrase(zh: "例：\(example)", en: "e.g. \(example)"))
  }

  private func reportFormat(_ session: Session) throws(MediationError) -> ReportFormat {
    guard let format else { return session.output.isJSON ? .json : .text }
    if let known = ReportFormat(rawValue: format) { return known }
    throw ReportOptions.unknown(format, "--format", ReportFormat.allCases.map(\.rawValue))
  }

  private func grouping() throws(MediationError) -> Grouping {
    guard let by else { return .whole }
    if let known = Grouping(rawValue: by) { return known }
    throw ReportOptions.unknown(by, "--by", Grouping.allCases.map(\.rawValue))
  }

  private func instant(_ session: Session) throws(MediationError) -> Instant? {
    guard let asOf else { return nil }
    if let instant = Instant(asOf) { return instant }
    if let day = Day(words: asOf, today: session.today) { return .end(of: day) }
    throw MediationError(
      .usage, zh: "“\(asOf.visible())”不是时刻", en: "“\(asOf.visible())” is no instant",
      field: "--as-of",
      hint: Phrase(
        zh: "例：2021-04-05 或 2021-04-05T08:00:00Z", en: "e.g. 2021-04-05 or 2021-04-05T08:00:00Z"))
  }

  private static func unknown(
    _ word: String, _ field: String, _ known: [String]
  ) -> MediationError {
    MediationError(
      .usage, zh: "不认识的“\(word.visible())”", en: "unknown “\(word.visible())”", field: field,
      hint: Phrase(
        zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))"))
  }
}
