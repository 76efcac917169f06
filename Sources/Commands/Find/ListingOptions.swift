import ArgumentParser
import Formats
import Mediation
import Reporting

/// Which disputes, how many of them and with which names, for `list` and `search`.
struct ListingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "条件：键:值，如 status:open；见 help filters · Conditions, such as status:open; see help filters.",
      valueName: "filter"),
    completion: .custom { words, _, prefix in
      FilterCompletion.candidates(words, prefix, in: .system())
    })
  var filters: [String] = []

  @Option(
    help: ArgumentHelp(
      "排序，如 -registered,number；默认未了结在前、新的在前 · The order, such as -registered,number; "
        + "open and newest first by default.", valueName: "keys"))
  var sort: String?

  @Option(help: ArgumentHelp("最多几起，0 为全部 · At most so many; 0 for all.", valueName: "n"))
  var limit: Int = 30

  @Option(
    help: ArgumentHelp(
      "显示全名，写明事由，留痕 · Show names in full; the reason is recorded.", valueName: "reason"))
  var reveal: String?

  func filter(_ session: Session) throws -> FilterSyntax {
    guard limit >= 0 else {
      throw MediationError(
        .usage, zh: "--limit 不能小于 0", en: "--limit is 0 or more", field: "--limit")
    }
    try TextRule.check(name: reveal, field: "--reveal")
    return try session.filter(filters)
  }

  /// - Throws: `MediationError` of kind `usage` for a word that is no key of an order.
  func order() throws -> DisputeOrder {
    try sort.map { try DisputeOrder(words: $0, field: "--sort") } ?? .usual
  }
}

extension Session {
  /// Prints the disputes that a filter finds, as far as a list may show them.
  ///
  /// - Returns: how many were shown, and how many there are.
  func list(
    _ words: FilterSyntax, _ options: ListingOptions
  ) throws -> (shown: Int, count: Int) {
    let limit = options.limit == 0 ? nil : options.limit
    let order = try options.order()
    let (bytes, shown, count) = try casework().readDisputes(reading()) { files in
      let filter = try files.filter(words, today: today)
      let (disputes, count) = try files.list(
        filter, by: order, limit: limit, reveal: options.reveal)
      let bytes =
        output.isJSON
        ? try json(disputes, files)
        : output.bytes(Table(listing: disputes, today: today, in: language))
      return (bytes, disputes.count, count)
    }
    output.write(bytes)
    return (shown, count)
  }

  private func json(_ disputes: [Dispute], _ files: CaseFiles) throws -> [UInt8] {
    let tree = UnitTree(try files.units())
    let items = try disputes.map { dispute in
      dispute.json(
        district: tree.district(of: dispute.number.station)?.code,
        events: try files.events(of: dispute))
    }
    return Array((JSON.array(items).pretty + "\n").utf8)
  }
}

extension Output {
  /// Says how many disputes there are, and how many of them were shown.
  func say(_ shown: Int, of count: Int) {
    say(
      Phrase(
        zh: shown < count ? "共 \(count) 起，列出 \(shown) 起（--limit 0 列出全部）" : "共 \(count) 起",
        en: shown < count
          ? "\(shown) of \(count) disputes (--limit 0 for all)"
          : count.counted("dispute")))
  }
}
