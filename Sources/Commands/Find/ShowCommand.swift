import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate show`
struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一起纠纷的始末 · The story of one dispute, newest first.",
    discussion: """
      mediate show 42
      mediate show JS07-2021-0042 --json
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "审计限制处理的案卷，写明事由，留痕 · Audit a restricted file; the reason is recorded.",
      valueName: "reason"))
  var audit: String?

  func run(in session: Session) throws {
    try TextRule.check(name: audit, field: "--audit")
    let casework = try session.casework()
    let number = try session.statedNumber(dispute.text, in: casework)
    let bytes = try casework.readDisputes(session.reading(), audit: audit) { files in
      let (dispute, events) = try files.file(number)
      if session.output.isJSON {
        let district = UnitTree(try files.units()).district(of: dispute.number.station)?.code
        return Array((dispute.json(district: district, events: events).pretty + "\n").utf8)
      }
      let story = DisputeStory(
        dispute, events: events, station: try files.unit(dispute.number.station),
        mediator: try dispute.mediator.flatMap { try files.mediator($0) })
      return Array(story.text(session.language).utf8)
    }
    session.output.write(bytes)
  }
}
