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

  @Option(
    help: ArgumentHelp(
      "列，如 number,summary · The columns, such as number,summary: "
        + ListColumn.allCases.map(\.rawValue).joined(separator: ", ") + " (found: search).",
      valueName: "columns"))
  var columns: String?

  @Flag(help: "一起一行，制表符分隔，写代码 · One dispute a line, tabs between, codes for labels.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "--json 只写这些 · Only these members of --json, such as number,status.", valueName: "fields"))
  var fields: String?

  @OptionGroup var counting: CountingOptions
  @OptionGroup var look: LookOptions

  func filter(_ session: Session) throws -> FilterSyntax {
    guard limit >= 0 else {
      throw MediationError(
        .usage, zh: "--limit 不能小于 0", en: "--limit is 0 or more", field: "--limit")
    }
    try TextRule.check(name: reveal, field: "--reveal")
    return try session.filter(filters)
  }

  /// - Throws: `MediationError` of kind `usage` for a word that is no key of an order.
  func order() throws -> DisputeOrder? {
    try sort.map { try DisputeOrder(words: $0, field: "--sort") }
  }

  /// At most so many; `nil` for all.
  var most: Int? { limit == 0 ? nil : limit }

  /// Whether lines for other programs are asked for.
  ///
  /// - Throws: `MediationError` of kind `usage` for two shapes at once.
  func isPlain(_ session: Session) throws(MediationError) -> Bool {
    guard !plain || !session.output.isJSON else {
      throw MediationError(
        .usage, zh: "--plain 和 --json 只能写一个", en: "--plain and --json exclude each other",
        field: "--plain")
    }
    return plain
  }
}

extension Output {
  /// Says how many disputes there are, and how many of them were shown; where machines read, only if not
  /// all were.
  func say(_ shown: Int, of count: Int) {
    if isJSON, shown < count {
      let cut: JSON = ["notice": ["shown": .integer(shown), "count": .integer(count)]]
      world.writeError(Array((cut.text + "\n").utf8))
    }
    say(
      Phrase(
        zh: shown < count ? "共 \(count) 起，列出 \(shown) 起（--limit 0 列出全部）" : "共 \(count) 起",
        en: shown < count
          ? "\(shown) of \(count) disputes (--limit 0 for all)"
          : count.counted("dispute")))
  }
}
