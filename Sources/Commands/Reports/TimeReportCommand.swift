import ArgumentParser
import Mediation
import Reporting

/// `mediate report time`
struct TimeReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "了结用时 · How long disputes take, open ones censored.",
    discussion: """
      mediate report time 2021
      mediate report time 2021-03 --until 2021-12-31 --format html --output 用时.html
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: ArgumentHelp("登记的期间 · When they were registered.", valueName: "period"))
  var period: String

  @Option(help: ArgumentHelp("跟踪至某日（默认期间末日）· Follow them to a day.", valueName: "date"))
  var until: String?

  @Flag(
    name: .customLong("from-entry"),
    help: "旧案只带入未结的：自录入日起观察 · Only open old disputes were brought in: left truncation.")
  var fromEntry = false

  func run(in session: Session) throws {
    let period = try ReportOptions.period(period)
    let until = try until.map { try session.day($0, field: "--until") } ?? period.lastDay
    try report.write(in: session) { known in
      try TimeReport.compile(period, until: until, isTruncated: fromEntry, from: known)
    }
  }
}
