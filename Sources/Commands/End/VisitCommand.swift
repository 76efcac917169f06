import ArgumentParser
import Mediation

/// `mediate visit`
struct VisitCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "回访 · Enter a visit afterwards.",
    discussion: """
      mediate visit 42 --satisfaction satisfied
      mediate visit 42 --satisfaction 未答复
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "满意度 · satisfied, fairly_satisfied, dissatisfied or no_answer.", valueName: "answer"))
  var satisfaction: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let answer =
      if let satisfaction {
        try Words.code(satisfaction, Satisfaction.self, field: "--satisfaction")
      } else {
        try Questions(session: session).code(
          Phrase(zh: "满意度", en: "satisfaction"), Satisfaction.self, field: "--satisfaction")
      }
    return [Entry(.visited(answer), on: day)]
  }
}
