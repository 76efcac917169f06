import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate terms`
struct TermsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "协议各项的履行，改约和违约 · The terms of an agreement; one renegotiated or broken.",
    discussion: """
      mediate terms 42
      mediate terms 42 --renegotiate 1 --amount 3000 --by 2021-05-01 --because 对方失业
      mediate terms 42 --default 2 --because 拒不付款
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("重新约定第几项 · The term that was renegotiated.", valueName: "n"))
  var renegotiate: String?

  @Option(help: ArgumentHelp("哪一项违约 · The term that was broken.", valueName: "n"))
  var `default`: String?

  @Option(help: ArgumentHelp("新的金额 · The new amount.", valueName: "yuan"))
  var amount: String?

  @Option(help: ArgumentHelp("新的期限 · The new day.", valueName: "date"))
  var by: String?

  @Option(help: ArgumentHelp("新的分期 · The new instalments.", valueName: "parts"))
  var instalments: String?

  @Option(help: ArgumentHelp("新的内容 · The new words.", valueName: "text"))
  var terms: String?

  @Option(help: ArgumentHelp("为什么 · Why.", valueName: "text"))
  var because: String?

  func run(in session: Session) throws {
    if renegotiate != nil, `default` != nil {
      throw MediationError(
        .usage, zh: "--renegotiate 和 --default 只能写一个",
        en: "--renegotiate and --default exclude each other", field: "--default")
    }
    let day = try session.day(write.on)
    if let renegotiate {
      try enter(try change(.renegotiated, renegotiate, on: day, in: session), on: day, in: session)
    } else if let word = `default` {
      try refuseNews(besides: "--default")
      try enter(try change(.defaulted, word, on: day, in: session), on: day, in: session)
    } else {
      try refuseNews(besides: nil)
      try show(in: session)
    }
  }

  /// What is new is said of a term that was renegotiated only.
  private func refuseNews(besides option: String?) throws(MediationError) {
    let reason = option == nil ? because : nil
    let given: [(String?, Field)] = [
      (amount, .amount), (by, .termDay), (instalments, .instalments), (terms, .terms),
      (reason, .because),
    ]
    guard let field = given.first(where: { $0.0 != nil })?.1 else { return }
    throw MediationError(
      .usage, zh: "没有写改的是哪一项", en: "which term was renegotiated is not said", field: field,
      hint: .words(zh: "加上 --renegotiate N", en: "add --renegotiate N"))
  }

  private func change(
    _ change: Act.TermChanged.Change, _ word: String, on day: Day, in session: Session
  ) throws -> Act.TermChanged {
    var bare = Term.Bare(
      amount: try amount.map { try Words.money($0, field: .amount) },
      by: try by.map { try session.day($0, field: .termDay) })
    if let instalments {
      bare.instalments = try TermWords.instalments(instalments, of: bare.amount, session)
      if bare.amount == nil {
        bare.amount = Money(fen: bare.instalments.reduce(0) { $0 + $1.amount.fen })
      }
    }
    return Act.TermChanged(
      change, term: try TermWords.place(word, change == .defaulted ? "--default" : "--renegotiate"),
      to: bare, text: terms, because: because)
  }

  private func enter(_ changed: Act.TermChanged, on day: Day, in session: Session) throws {
    let casework = try session.casework()
    let number = try session.statedNumber(dispute.text, in: casework)
    let receipt = try casework.enter(
      [Entry(.termChanged(changed), on: day, note: write.note)], for: number,
      try session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
  }

  private func show(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.statedNumber(dispute.text, in: casework)
    let (dispute, terms) = try casework.readDisputes(session.reading()) { files in
      let (dispute, events) = try files.file(number)
      return (dispute, dispute.agreedTerms(events, on: session.today))
    }
    if session.output.isJSON {
      session.output.print(.array(terms.map { $0.json(dispute.parties) }))
      return
    }
    session.output.table(Table(terms: terms, dispute.parties, in: session.language))
    guard terms.isEmpty else { return }
    session.output.say(
      Phrase(zh: "\(dispute.number) 没有协议", en: "there is no agreement in \(dispute.number)"))
  }
}
