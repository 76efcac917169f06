import ArgumentParser
import Mediation

/// `mediate unassign`
struct UnassignCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "unassign", abstract: "撤下调解员 · Take mediators off a dispute.",
    discussion: """
      mediate unassign 42 JS07-M2
      mediate unassign 42
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(
    help: ArgumentHelp("调解员（不写为全部）· Who (default: all).", valueName: "mediator"))
  var mediators: [String] = []

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.unassigned(try session.mediators(mediators, casework)), on: day)]
  }
}
