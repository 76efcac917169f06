import ArgumentParser
import Formats
import Mediation
import Reporting

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
    try StationWords.check(by, field: "--by")
    let station = try StationWords.code(station, field: "STATION")
    let isNew = try session.enter(
      .nilReported(NilReport(station: station, period: period, by: by)),
      RequestWords("nil-report", [station, period.description, by]), write
    ) { writer, record in
      _ = try writer.existingStation(station)
      guard record.nilReport(of: station, for: period) == nil else {
        throw MediationError(
          .conflict, zh: "\(station) \(period) 已有零报告",
          en: "\(station) has filed a nil report for \(period) already")
      }
      let known = try Knowledge(FigureReader(writer), asOf: nil, now: writer.now)
      guard
        try StatusReport.compile(period, from: known).stations(.reported)
          .contains(station) == false
      else {
        throw MediationError(
          .refused, zh: "\(station) 在 \(period) 有登记或了结，不是零",
          en: "\(station) has registrations or endings in \(period): that is not nil",
          hint: Phrase(
            zh: "见 mediate report status \(period)", en: "see mediate report status \(period)"))
      }
    }
    guard isNew else { return }
    session.output.say(
      Phrase(
        zh: "已记下 \(station) \(period) 的零报告（\(by)）",
        en: "nil report of \(station) for \(period), by \(by)"))
  }
}
