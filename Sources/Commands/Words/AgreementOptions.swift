import ArgumentParser
import Mediation

/// How an agreement came about, for `log --resolved` and `resolve`.
struct AgreementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "协议形式：written、oral、on-scene · The form of the agreement.", valueName: "form"))
  var form: String?

  @Option(help: ArgumentHelp("协议内容 · What was agreed.", valueName: "text"))
  var terms: String?

  @Option(help: ArgumentHelp("约定支付的金额（元）· What is to be paid, in yuan.", valueName: "yuan"))
  var amount: String?

  @Flag(help: "当日已履行 · It was performed the same day.")
  var performed = false

  @Option(
    name: .customLong("perform-by"),
    help: ArgumentHelp("履行期限 · The day by which it is to be performed.", valueName: "date"))
  var performBy: String?

  /// The resolution, and the performance where it came with it.
  func entries(outcome word: String, on day: Day, in session: Session) throws -> [Entry] {
    let outcome = try Words.code(word, Outcome.self, field: "--outcome")
    if performed, performBy != nil {
      throw MediationError(
        .usage, zh: "--performed 与 --perform-by 只能写一个",
        en: "--performed and --perform-by exclude each other", field: "--perform-by")
    }
    let limit = try performBy.map { try session.day($0, field: "--perform-by") }
    let questions = Questions(session: session)
    var form = try form.map { try Words.code($0, AgreementForm.self, field: "--form") }
    var terms = terms
    if outcome == .agreement, session.mayAsk {
      if form == nil {
        form = try questions.code(
          Phrase(zh: "协议形式", en: "form"), AgreementForm.self, field: "--form")
      }
      if terms == nil {
        terms = try questions.text(Phrase(zh: "协议内容", en: "terms"), field: "--terms")
      }
    }
    let resolution = Resolution(
      outcome: outcome, form: form, terms: terms,
      amount: try amount.map { try Words.money($0, field: "--amount") }, performBy: limit)
    let resolved = Entry(.resolved(resolution), on: day)
    return performed ? [resolved, Entry(.performed(inFull: true), on: day)] : [resolved]
  }

  /// An agreement's details without the word that it is resolved are a slip.
  func refuseAlone() throws {
    guard form != nil || terms != nil || amount != nil || performed || performBy != nil else {
      return
    }
    throw MediationError(
      .usage, zh: "写了协议的内容，却没有写 --resolved", en: "an agreement is described without --resolved",
      field: "--resolved",
      hint: .words(
        zh: "已化解的加 --resolved agreement", en: "if it is settled add --resolved agreement"))
  }
}
