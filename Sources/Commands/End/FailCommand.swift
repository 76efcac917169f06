import ArgumentParser
import Mediation

/// `mediate fail`
struct FailCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "fail", abstract: "调解不成 · Mediation failed.",
    discussion: """
      mediate fail 42 --reason no_agreement_possible --told lawsuit
      mediate fail 42 --reason 无法达成 --told 起诉 仲裁
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("原因，见 catalogue list reason · The reason.", valueName: "code"))
  var reason: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "告知的途径，可多个 · The routes the parties were told of.", valueName: "route"))
  var told: [String] = []

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let reason = try reason.map { try Words.code($0, list: "reason", field: "--reason") }
    let words = told.flatMap { $0.split(separator: ",").map(String.init) }
    let routes = try words.map { try Words.code($0, list: "route", field: "--told") }
    return [Entry(.failed(reason: reason, told: routes), on: day)]
  }
}
