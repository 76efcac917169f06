import ArgumentParser
import Mediation

/// `mediate return`
struct ReturnCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "移送退回 · A referred dispute comes back.",
    discussion: """
      mediate return 42
      mediate return 42 --note 法院退回
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.returned, on: day)]
  }
}
