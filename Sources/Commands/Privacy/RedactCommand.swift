import ArgumentParser
import Mediation

/// `mediate redact`
struct RedactCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redact", abstract: "依法删除个人信息，不可恢复 · Erase personal text by law, for good.",
    discussion: """
      mediate redact 42 --field party.1.name --basis 个人信息保护法第47条
      mediate redact 42 --field all --basis 个人信息保护法第47条 --yes
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "哪一项，可重复：\(RedactCommand.fields)、parties（当事人各项）、all（全部）· Which text.",
      valueName: "field"))
  var field: [String] = []

  @Option(help: ArgumentHelp("法律依据 · The law it rests on.", valueName: "law"))
  var basis: String?

  @Flag(help: "不再询问 · Do not ask again.")
  var yes = false

  func run(in session: Session) throws {
    guard !field.isEmpty else {
      throw Words.missing("--field", Phrase(zh: "要删除的项", en: "what to erase"))
    }
    let basis = try session.basis(basis)
    let casework = try session.casework()
    let number = try session.number(dispute.text, in: casework)
    try confirm(number, session)
    let receipt = try casework.redact(
      number, fields: field, basis: basis, session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
    if let left = receipt.left { say(left, session) }
    if !write.dryRun { try session.eraseCopies(of: number, field, basis: basis) }
  }

  /// What a dispute may have texts for.
  private static let fields =
    "summary、terms、amount、grid、source_ref、to、note、because、basis、party.1.name、party.1.phone、"
    + "party.1.address、party.1.id_number"

  /// Names stand in sentences too.
  private func say(_ left: LeftTexts, _ session: Session) {
    func options(_ fields: [String]) -> String {
      fields.map { "--field \($0)" }.joined(separator: " ")
    }
    let fields = (left.fields.joined(separator: "、"), left.fields.joined(separator: ", "))
    guard left.naming.isEmpty else {
      let naming = (left.naming.joined(separator: "、"), left.naming.joined(separator: ", "))
      return session.output.say(
        Phrase(
          zh: "\(naming.0) 里还写着这个姓名，一并删除：mediate redact … \(options(left.naming))；"
            + "还有文字的：\(fields.0)",
          en: "the name still stands in \(naming.1); to erase that too: mediate redact … "
            + "\(options(left.naming)). Texts that are left: \(fields.1)"))
    }
    session.output.say(
      Phrase(
        zh: "还有文字的：\(fields.0)；里面若也提到，一并删除：mediate redact … \(options(left.fields))",
        en: "texts that are left: \(fields.1); where they tell of the person too: mediate redact … "
          + options(left.fields)))
  }

  private func confirm(_ number: CaseNumber, _ session: Session) throws {
    guard !yes, !write.dryRun else { return }
    let question = Phrase(
      zh: "删除 \(number) 的 \(field.joined(separator: "、"))，不可恢复",
      en: "erase \(field.joined(separator: ", ")) of \(number) for good")
    guard session.mayAsk else {
      throw MediationError(
        .usage, question, field: "--yes",
        hint: .words(zh: "确认请加 --yes", en: "to confirm, add --yes"))
    }
    guard try Questions(session: session).yes(question) else {
      throw MediationError(.refused, zh: "没有删除", en: "nothing was erased")
    }
  }
}

extension Session {
  /// The law an act rests on.
  func basis(_ text: String?) throws -> String {
    if let text { return text }
    guard mayAsk else {
      throw Words.missing("--basis", Phrase(zh: "依据", en: "the legal basis"))
    }
    return try Questions(session: self).text(
      Phrase(zh: "依据", en: "legal basis"), field: "--basis")
  }
}
