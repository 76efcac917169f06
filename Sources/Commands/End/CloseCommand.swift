import ArgumentParser
import Mediation

/// `mediate close`
struct CloseCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "结案 · Close a dispute.",
    discussion: """
      mediate close 42
      mediate close 42 --on 2021-04-01
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.closed(), on: day)]
  }
}
