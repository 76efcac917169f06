import ArgumentParser
import Mediation

/// `mediate reopen`
struct ReopenCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "反复重开 · Reopen an ended dispute.",
    discussion: """
      mediate reopen 42 --reason breach
      mediate reopen 42 --reason 再次发生
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("原因，见 catalogue list reason · The reason.", valueName: "code"))
  var reason: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let reason = try reason.map { try Words.code($0, list: "reason", field: "--reason") }
    return [Entry(.reopened(reason: reason), on: day)]
  }
}
