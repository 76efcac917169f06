import ArgumentParser
import Mediation

/// How an agreement came about, for `log --resolved` and `resolve`.
struct AgreementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "协议形式：written、oral、on-scene · The form of the agreement.", valueName: "form"))
  var form: String?

  @Option(
    help: ArgumentHelp("协议内容，一项一个，可重复 · A term; may be repeated.", valueName: "text"))
  var terms: [String] = []

  @Option(
    help: ArgumentHelp(
      "约定的金额，几项时如 2=3400 · The amount; of the second term 2=3400.", valueName: "yuan"))
  var amount: [String] = []

  @Option(help: ArgumentHelp("一项的期限 · The day by which a term is to be done.", valueName: "date"))
  var by: [String] = []

  @Option(
    help: ArgumentHelp(
      "分期：3、3@2021-04-20 或 1700@2021-04-01,1700@2021-05-01 · Instalments.", valueName: "parts"))
  var instalments: [String] = []

  @Option(
    name: .customLong("owed-by"),
    help: ArgumentHelp("谁欠：第几位当事人 · Who owes it: a party's place.", valueName: "party"))
  var owedBy: [String] = []

  @Option(
    name: .customLong("owed-to"),
    help: ArgumentHelp("欠谁：第几位当事人 · To whom it is owed.", valueName: "party"))
  var owedTo: [String] = []

  @Flag(help: "当日已履行 · It was performed the same day.")
  var performed = false

  @Option(
    name: .customLong("perform-by"),
    help: ArgumentHelp("履行期限 · The day by which it is to be performed.", valueName: "date"))
  var performBy: String?

  /// The resolution, and the performance where it came with it.
  ///
  /// - Parameter given: terms that came otherwise than in options.
  func entries(
    outcome word: String, on day: Day, given: [Term] = [], in session: Session
  ) throws -> [Entry] {
    let outcome = try Words.code(word, Outcome.self, field: "--outcome")
    if performed, performBy != nil {
      throw MediationError(
        .usage, zh: "--performed 与 --perform-by 只能写一个",
        en: "--performed and --perform-by exclude each other", field: "--perform-by")
    }
    let limit = try performBy.map { try session.day($0, field: "--perform-by") }
    let questions = Questions(session: session)
    var form = try form.map { try Words.code($0, AgreementForm.self, field: "--form") }
    var texts = terms
    if outcome == .agreement, session.mayAsk {
      if form == nil {
        form = try questions.code(
          Phrase(zh: "协议形式", en: "form"), AgreementForm.self, field: "--form")
      }
      if texts.isEmpty, given.isEmpty {
        texts = [try questions.text(Phrase(zh: "协议内容", en: "terms"), field: "--terms")]
      }
    }
    let agreed = try given.isEmpty ? terms(of: texts, on: day, in: session) : given
    let resolution = Resolution(
      outcome: outcome, form: form, agreed: agreed,
      performBy: limit ?? (performed ? nil : agreed.lastDay))
    let resolved = Entry(.resolved(resolution), on: day)
    return performed ? [resolved, Entry(.performed(inFull: true), on: day)] : [resolved]
  }

  /// The terms: their words, what the options say of them, and what the words say beyond that, which is
  /// told.
  private func terms(of texts: [String], on day: Day, in session: Session) throws -> [Term] {
    guard isSaidOfTerms else { return try read(texts, TermWords(texts.count), day, session) }
    var words = TermWords(max(1, texts.count))
    try words.take(amounts: amount)
    try words.take(days: by, session)
    try words.take(owedBy: owedBy, owedTo: owedTo)
    try words.take(instalments: instalments, session) { index in
      index < texts.count ? TermReading(texts[index], agreedOn: day).amount.value : nil
    }
    return texts.isEmpty ? [words[0]] : try read(texts, words, day, session)
  }

  private func read(
    _ texts: [String], _ said: TermWords, _ day: Day, _ session: Session
  ) throws -> [Term] {
    var remarks: [MediationError] = []
    let terms = texts.enumerated().map { index, text in
      Term(reading: text, at: index + 1, saying: said[index], agreedOn: day, remarks: &remarks)
    }
    for remark in remarks { session.output.warn(remark) }
    return terms
  }

  private var isSaidOfTerms: Bool {
    !(amount.isEmpty && by.isEmpty && instalments.isEmpty && owedBy.isEmpty && owedTo.isEmpty)
  }

  /// An agreement's details without the word that it is resolved are a slip.
  func refuseAlone() throws {
    guard form != nil || !terms.isEmpty || isSaidOfTerms || performed || performBy != nil else {
      return
    }
    throw MediationError(
      .usage, zh: "写了协议的内容，却没有写 --resolved", en: "an agreement is described without --resolved",
      field: "--resolved",
      hint: .words(
        zh: "已化解的加 --resolved agreement", en: "if it is settled add --resolved agreement"))
  }
}
