import ArgumentParser
import Formats
import Mediation

/// `mediate resolve`
struct ResolveCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "化解 · Mark a dispute resolved.",
    discussion: """
      mediate resolve 42 --outcome agreement --form written --terms 十日内修好 --perform-by 2021-03-15
      mediate resolve 42 --outcome agreement --form written \
      --terms 乙某赔偿甲某3,400元，2021-03-20前付清 --terms 乙某当面道歉
      mediate resolve 42 --outcome reconciled --performed
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("“-”：从标准输入读 JSON · “-” reads a JSON object.", valueName: "-"))
  var input: String?

  @Option(
    help: ArgumentHelp("结果：agreement 或 reconciled · The outcome.", valueName: "outcome"))
  var outcome: String?

  @OptionGroup var agreement: AgreementOptions

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    guard let input else { return try entries(outcome, agreement, on: day, in: session) }
    guard input == "-" else {
      throw MediationError(
        .usage, zh: "多出来的“\(input.visible())”", en: "unexpected “\(input.visible())”",
        hint: .words(zh: "协议内容写在 --terms 后", en: "what was agreed goes after --terms"))
    }
    var remarks: [MediationError] = []
    let json = try JSONAgreement(try session.input(), agreedOn: day, session, remarks: &remarks)
    for remark in remarks { session.output.warn(remark) }
    var agreement = agreement
    try fill(&agreement.form, json.form, "--form")
    try fill(&agreement.performBy, json.performBy, "--perform-by")
    guard json.terms.isEmpty || agreement.terms.isEmpty else {
      throw MediationError(
        .usage, zh: "--terms 和标准输入的 terms 只能写一处",
        en: "--terms and terms of standard input exclude each other",
        field: .terms)
    }
    var outcome = outcome
    try fill(&outcome, json.outcome, "--outcome")
    return try entries(outcome, agreement, on: day, given: json.terms, in: session)
  }

  private func fill(_ option: inout String?, _ text: String?, _ name: Field) throws {
    guard let text else { return }
    if let option {
      throw MediationError(
        .usage, zh: "\(name.spelling) 写了“\(option)”，标准输入又写了“\(text)”",
        en: "\(name.spelling) says “\(option)”, and standard input says “\(text)”", field: name)
    }
    option = text
  }

  private func entries(
    _ outcome: String?, _ agreement: AgreementOptions, on day: Day, given: [Term] = [],
    in session: Session
  ) throws -> [Entry] {
    // No outcome is taken for granted: it is said, or asked for.
    let word =
      if let outcome { outcome } else {
        try Questions(session: session).text(
          Phrase(zh: "结果（agreement 达成协议、reconciled 自行和解）", en: "outcome (agreement, reconciled)"),
          field: "--outcome")
      }
    return try agreement.entries(outcome: word, on: day, given: given, in: session)
  }
}
