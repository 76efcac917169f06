import ArgumentParser
import Formats
import Mediation

/// `mediate nil-report`
struct NilReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "nil-report",
    abstract: "零报告 · State that a station had nothing to report for a month.",
    discussion: """
      mediate nil-report JS08 2021-03 --by 甲所长
      mediate report status 2021-03
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("派出所 · The station.", valueName: "station"))
  var station: String

  @Argument(help: ArgumentHelp("月份 · The month.", valueName: "yyyy-mm"))
  var month: String

  @Option(help: ArgumentHelp("谁报的 · Who states it.", valueName: "name"))
  var by: String?

  func run(in session: Session) throws {
    guard let period = Period(words: month), case .month = period else {
      throw ReportOptions.noPeriod(month, "2021-03")
    }
    guard let by else { throw Words.missing("--by", Phrase(zh: "报告人", en: "who states it")) }
    let station = try UnitCode.requireStation(station, field: "STATION")
    let report = NilReport(station: station, period: period, by: by)
    let isNew = try session.enter(write) { try $0.file(report, $1) }
    guard isNew else { return }
    session.output.say(
      Phrase(
        zh: "已记下 \(station) \(period) 的零报告（\(by)）",
        en: "nil report of \(station) for \(period), by \(by)"))
  }
}
