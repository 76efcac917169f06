import ArgumentParser

/// `mediate list`
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出纠纷 · List disputes.",
    discussion: """
      mediate list status:open station:JS07 category:neighbour
      mediate list 状态:未了结 类别:邻里 registered:2021-03 --limit 0
      mediate list mine '(late or mediator:none)' not category:traffic
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var listing: ListingOptions

  func run(in session: Session) throws {
    let filter = try listing.filter(session)
    if try session.count(filter, listing) { return }
    let (shown, count) = try session.list(filter, listing)
    session.output.say(shown, of: count)
  }
}
