import ArgumentParser
import Mediation

/// `mediate resolve`
struct ResolveCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "化解 · Mark a dispute resolved.",
    discussion: """
      mediate resolve 42 --outcome agreement --form written --terms 十日内修好 --perform-by 2021-03-15
      mediate resolve 42 --outcome reconciled --performed
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp("结果：agreement 或 reconciled · The outcome.", valueName: "outcome"))
  var outcome: String?

  @OptionGroup var agreement: AgreementOptions

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    // No outcome is taken for granted: it is said, or asked for.
    let word =
      if let outcome { outcome } else {
        try Questions(session: session).text(
          Phrase(zh: "结果（agreement 达成协议、reconciled 自行和解）", en: "outcome (agreement, reconciled)"),
          field: "--outcome")
      }
    return try agreement.entries(outcome: word, on: day, in: session)
  }
}
