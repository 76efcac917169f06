import ArgumentParser
import Mediation

/// `mediate decline`
struct DeclineCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "不予受理 · Decline a dispute.",
    discussion: """
      mediate decline 42 --reason other_organ
      mediate decline 42 --reason 一方拒绝
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("原因，见 catalogue list reason · The reason.", valueName: "code"))
  var reason: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let reason = try reason.map { try Words.code($0, list: "reason", field: "--reason") }
    return [Entry(.declined(reason: reason), on: day)]
  }
}
