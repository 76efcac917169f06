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

  func run(in session: Session) throws {
    guard limit >= 0 else {
      throw MediationError(
        .usage, zh: "--limit 不能小于 0", en: "--limit is 0 or more", field: "--limit")
    }
    let filter = try DisputeFilter(words: filters, today: session.today)
    let casework = try session.casework()
    try casework.store.read { reader in
      let disputes = try reader.disputes(matching: filter, limit: limit == 0 ? nil : limit)
      if session.output.isJSON {
        try printJSON(disputes, reader, session)
        return
      }
      let table = Table(listing: disputes, today: session.today, in: session.language)
      session.output.table(table)
      let isCut = limit > 0 && disputes.count == limit
      let count = isCut ? try reader.count(matching: filter) : disputes.count
      session.output.say(
        Phrase(
          zh: disputes.count < count
            ? "共 \(count) 起，列出 \(disputes.count) 起（--limit 0 列出全部）" : "共 \(count) 起",
          en: disputes.count < count
            ? "\(disputes.count) of \(count) disputes (--limit 0 for all)" : "\(count) disputes"))
    }
  }

  private func printJSON(
    _ disputes: [Dispute], _ reader: any DisputeReader, _ session: Session
  ) throws {
    let tree = UnitTree(try reader.units())
    let items = try disputes.map { dispute in
      dispute.json(
        district: tree.district(of: dispute.number.station)?.code,
        events: try reader.events(of: dispute.number))
    }
    session.output.print(.array(items))
  }
}
