import ArgumentParser
import Mediation
import Reporting

/// `mediate report status`
struct StatusReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "报送情况 · Who has reported for a month, and who is silent.",
    discussion: """
      mediate report status 2021-03
      mediate nil-report JS08 2021-03 --by 甲所长
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: ArgumentHelp("月份 · The month.", valueName: "yyyy-mm"))
  var month: String

  func run(in session: Session) throws {
    guard let period = Period(words: month), case .month = period else {
      throw ReportOptions.noPeriod(month, "2021-03")
    }
    try report.write(in: session) { try StatusReport.compile(period, from: $0) }
  }
}
