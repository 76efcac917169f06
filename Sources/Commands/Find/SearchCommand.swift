import ArgumentParser
import Mediation

/// `mediate search`
struct SearchCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "按文字查找纠纷，留痕 · Find disputes by their text; that it was done is noted.",
    discussion: """
      mediate search 漏水
      mediate search 甲某 station:JS07 registered:2021
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "简要情况、协议内容、附记、编号中的文字，或当事人全名；繁简、全半角、大小写、间隔号不分 · Words of a summary, terms, note "
        + "or reference, or a party's whole name, in any script, width and case.",
      valueName: "text"))
  var text: String

  @OptionGroup var listing: ListingOptions

  func run(in session: Session) throws {
    let filter = try listing.filter(session)
    if try session.count(filter.seeking(text), listing) { return }
    let (shown, count) = try session.search(text, filter, listing)
    guard count > 0 else {
      session.output.say(
        Phrase(
          zh: "没有找到（姓名要写全名；受保护的案卷不在查找之列）",
          en: "nothing found (names are looked for whole; protected files are not searched)"))
      return
    }
    session.output.say(shown, of: count)
  }
}
