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
      "哪一项，可重复：summary、terms、note、party.1.name、parties、all · Which text.",
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
    if !write.dryRun { try session.eraseCopies(of: number, field, basis: basis) }
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
