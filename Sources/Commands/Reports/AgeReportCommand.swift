import ArgumentParser
import Mediation
import Reporting

/// `mediate report age`
struct AgeReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "age", abstract: "未结存龄 · How long open disputes have been open.",
    discussion: """
      mediate report age
      mediate report age 2021-12-31 --by station
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var grouping: GroupingOption

  @Argument(help: ArgumentHelp("哪日日终（默认今天）· At the end of which day.", valueName: "date"))
  var day: String?

  func run(in session: Session) throws {
    let day = try session.day(day, field: "DATE")
    let grouping = try grouping.grouping()
    try report.write(in: session, long: true) { known in
      try AgeReport.compile(day, by: grouping, from: known)
    }
  }
}
