import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "统计报表 · Reports.",
    subcommands: [
      MonthlyReportCommand.self, YearlyReportCommand.self, TimeReportCommand.self,
      AgeReportCommand.self, StatusReportCommand.self, ExplainCommand.self, SealCommand.self,
      SealsCommand.self, VerifyCommand.self, CutOffCommand.self, MeasuresCommand.self,
    ])
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
  @OptionGroup var grouping: GroupingOption

  @Flag(name: .customLong("public"), help: "公开版：小数不公布 · For the public: small counts blank.")
  var isPublic = false

  @Argument(help: ArgumentHelp("月份 · The month.", valueName: "yyyy-mm"))
  var month: String

  func run(in session: Session) throws {
    guard let period = Period(words: month), case .month = period else {
      throw ReportOptions.noPeriod(month, "2021-03")
    }
    try report.writeLedger(period, by: grouping.grouping(), isPublic: isPublic, in: session)
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
  @OptionGroup var grouping: GroupingOption

  @Flag(name: .customLong("public"), help: "公开版：小数不公布 · For the public: small counts blank.")
  var isPublic = false

  @Argument(help: ArgumentHelp("年份 · The year.", valueName: "yyyy"))
  var year: String

  func run(in session: Session) throws {
    guard let period = Period(words: year), case .year = period else {
      throw ReportOptions.noPeriod(year, "2021")
    }
    try report.writeLedger(period, by: grouping.grouping(), isPublic: isPublic, in: session)
  }
}
