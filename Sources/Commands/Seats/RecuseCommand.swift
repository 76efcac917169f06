import ArgumentParser
import Mediation

/// `mediate recuse`
struct RecuseCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "recuse", abstract: "调解员回避 · A mediator is kin or has an interest.",
    discussion: """
      mediate recuse 42 JS07-M1 --because 与申请人是亲属
      mediate recuse 42 丙调解 --because 与本案有利害关系
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("调解员 · Who.", valueName: "mediator"))
  var mediator: String

  @Option(help: ArgumentHelp("为何 · Why.", valueName: "text"))
  var because: String

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let code = try session.mediators([mediator], casework)[0]
    return [Entry(.recused(mediator: code, because: because), on: day)]
  }
}
