import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate list`
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出纠纷 · List disputes.",
    discussion: """
      mediate list status:open station:JS07 category:neighbour
      mediate list 状态:未了结 类别:邻里 registered:2021-03 --limit 0
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "条件：键:值，如 status:open · Conditions, such as status:open.", valueName: "filter"))
  var filters: [String] = []

  @Option(help: ArgumentHelp("最多几起，0 为全部 · At most so many; 0 for all.", valueName: "n"))
  var limit: Int = 30

  @Option(
    help: ArgumentHelp(
      "显示全名，写明事由，留痕 · Show names in full; the reason is recorded.", valueName: "reason"))
  var reveal: String?

  func run(in session: Session) throws {
    guard limit >= 0 else {
      throw MediationError(
        .usage, zh: "--limit 不能小于 0", en: "--limit is 0 or more", field: "--limit")
    }
    let filter = try DisputeFilter(words: filters, today: session.today)
    try StationWords.check(reveal, field: "--reveal")
    let (bytes, shown, count) = try session.casework().readDisputes(session.reading()) { docket in
      let (disputes, count) = try docket.list(
        filter, limit: limit == 0 ? nil : limit, reveal: reveal)
      let bytes =
        session.output.isJSON
        ? try json(disputes, docket) : session.output.bytes(listing(disputes, session))
      return (bytes, disputes.count, count)
    }
    session.output.write(bytes)
    session.output.say(
      Phrase(
        zh: shown < count ? "共 \(count) 起，列出 \(shown) 起（--limit 0 列出全部）" : "共 \(count) 起",
        en: shown < count
          ? "\(shown) of \(count) disputes (--limit 0 for all)"
          : count == 1 ? "1 dispute" : "\(count) disputes"))
  }

  private func listing(_ disputes: [Dispute], _ session: Session) -> Table {
    Table(listing: disputes, today: session.today, in: session.language)
  }

  private func json(_ disputes: [Dispute], _ docket: Docket) throws -> [UInt8] {
    let tree = UnitTree(try docket.units())
    let items = try disputes.map { dispute in
      dispute.json(
        district: tree.district(of: dispute.number.station)?.code,
        events: try docket.events(of: dispute))
    }
    return Array((JSON.array(items).pretty + "\n").utf8)
  }
}
