import ArgumentParser
import Mediation

/// `mediate withdraw`
struct WithdrawCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "当事人撤回 · A party withdraws.",
    discussion: """
      mediate withdraw 42
      mediate withdraw 42 --reason settled_elsewhere
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("原因，见 catalogue list reason · The reason.", valueName: "code"))
  var reason: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let reason = try reason.map { try Words.code($0, list: "reason", field: "--reason") }
    return [Entry(.withdrawn(reason: reason), on: day)]
  }
}
