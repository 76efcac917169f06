import ArgumentParser
import Mediation

/// `mediate link`
struct LinkCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "关联另一起纠纷或外部编号 · Link to another dispute or reference.",
    discussion: """
      mediate link 42 2021-40 --kind duplicate
      mediate link 42 110-20210305-0815 --kind repeat
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(
    help: ArgumentHelp("另一起纠纷的编号，或外部编号 · The other one.", valueName: "other"))
  var other: String

  @Option(
    help: ArgumentHelp(
      "related、repeat（重复报警）、duplicate（并案）或 distinct（不是同一起）· How (default related).",
      valueName: "kind"))
  var kind: String = "related"

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let kind = try Words.code(kind, LinkKind.self, field: "--kind")
    let number = try? session.number(other, in: casework)
    return [Entry(.linked(to: number?.description ?? other, as: kind), on: day)]
  }
}
