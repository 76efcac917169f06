import ArgumentParser
import Mediation

/// `mediate call`
struct CallCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "又来报警：记一次重复警情 · A repeat call about a dispute.",
    discussion: """
      mediate call 42 --ref 110-20210305-0815
      mediate call 42 --ref 110-20210305-0815 --on 昨天
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("警情或来件的编号 · The call's reference.", valueName: "text"))
  var ref: String

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.linked(to: ref, as: .repeat), on: day)]
  }
}
