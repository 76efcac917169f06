import ArgumentParser
import Mediation

/// `mediate session`
struct SessionCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "登记一次调解 · Enter a mediation session.",
    discussion: """
      mediate session 42 --result continued
      mediate session 42 --on 昨天 --note 双方愿意再谈
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "结果：agreed、not_agreed、continued · What it came to.", valueName: "result"))
  var result: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let result = try result.map {
      try Words.code($0, SessionResult.self, field: "--result")
    }
    return [Entry(.session(result: result), on: day)]
  }
}
