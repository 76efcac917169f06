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

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.number(dispute.text, in: casework)
    try casework.store.read { reader in
      let dispute = try reader.existing(number)
      let events = try reader.events(of: number)
      if session.output.isJSON {
        let tree = UnitTree(try reader.units())
        session.output.print(
          dispute.json(district: tree.district(of: number.station)?.code, events: events))
        return
      }
      let story = DisputeStory(
        dispute, events: events, station: try reader.unit(number.station),
        mediator: try dispute.mediator.flatMap { try reader.mediator($0) })
      session.output.write(Array(story.text(session.language).utf8))
    }
  }
}
