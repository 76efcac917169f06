import ArgumentParser
import Mediation

/// `mediate terminate`
struct TerminateCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "terminate", abstract: "终止调解 · Terminate the mediation.",
    discussion: """
      mediate terminate 42 --reason no_show
      mediate terminate 42 --reason 一方起诉
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("原因，见 catalogue list reason · The reason.", valueName: "code"))
  var reason: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let reason = try reason.map { try Words.code($0, list: "reason", field: "--reason") }
    return [Entry(.terminated(reason: reason), on: day)]
  }
}
