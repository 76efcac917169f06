import ArgumentParser
import Formats
import Mediation

/// `mediate assign`
struct AssignCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "指派调解员 · Assign a mediator.",
    discussion: """
      mediate assign 42 JS07-M1
      mediate assign 2021-42 JS07-M1 --note 换人
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("调解员代码 · The mediator's code.", valueName: "mediator"))
  var mediator: String

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.assigned(mediator: UnitCode.person(mediator.narrow) ?? mediator), on: day)]
  }
}
