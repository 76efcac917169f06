import ArgumentParser
import Mediation

/// `mediate perform`
struct PerformCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "perform", abstract: "协议已履行 · The agreement was performed.",
    discussion: """
      mediate perform 42
      mediate perform 42 --part --note 先付一半
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Flag(help: "部分履行 · Only in part.")
  var part = false

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.performed(inFull: !part), on: day)]
  }
}
