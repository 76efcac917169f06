import Formats

extension Act {
  /// A term of an agreement became another by a new bargain, or it was broken.
  public struct TermChanged: ActPayload {
    /// How a term changed.
    public enum Change: String, Sendable {
      case renegotiated, defaulted
    }

    public let change: Change
    /// The term, by its place; `nil` for the only one.
    public let term: Int?
    /// What it says now; what is not said stays as it was.
    public let bare: Term.Bare
    /// Personal; its words, where they are others now.
    public let text: String?
    /// Personal; why.
    public let because: String?

    public init(
      _ change: Change, term: Int?, to bare: Term.Bare = Term.Bare(), text: String? = nil,
      because: String? = nil
    ) {
      self.change = change
      self.term = term
      self.bare = bare
      self.text = text
      self.because = because
    }

    static let word = "term_changed"
    static let verb = "terms"
    static let place = Lifecycle.Place.row(
      from: [.agreed], to: nil,
      zh: "有待履行的协议才能改约、记违约", en: "only an agreement that is to be performed has terms that change")

    var act: Act { .termChanged(self) }
  }
}

extension Act.TermChanged {
  func validate(in context: EntryContext) throws(MediationError) {
    try TextRule.remark.check(text, field: .terms, isImported: context.isImported)
    try TextRule.remark.check(because, field: .because, isImported: context.isImported)
    guard change == .renegotiated else { return }
    guard !bare.isBlank || text != nil || context.isErased("terms") else {
      throw MediationError(
        .usage, zh: "没有写改成什么", en: "what it was changed to is not said", field: .amount,
        hint: .words(
          zh: "写上新的金额、期限、分期或内容", en: "give the new amount, day, instalments or words"))
    }
    guard context.isImported || TextRule.isThere(because) else {
      throw MediationError(
        .refused, zh: "改约要写明理由", en: "a new bargain needs a reason", field: .because)
    }
  }

  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    if let agreed = dispute.agreedOn, day < agreed {
      throw MediationError(
        .refused, zh: "\(day) 早于达成协议之日 \(agreed)",
        en: "\(day) is before the agreement of \(agreed)",
        field: .happenedOn, hint: Refusal.onOrAfter(agreed))
    }
    let place = try dispute.place(of: term)
    let standing = dispute.account.standing()[place - 1]
    guard !standing.isPerformed else {
      throw MediationError(
        .refused, zh: "\(Term.name(place).zh)已经履行完毕",
        en: "\(Term.name(place).en) is performed already",
        field: .term, hint: .dispute(.seeTerms, dispute.number))
    }
    guard change == .renegotiated else { return }
    if let amount = bare.amount, amount.fen <= standing.paid.fen {
      throw MediationError(
        .refused, zh: "\(Term.name(place).zh)已付 \(standing.paid.grouped) 元，新的金额要比它多",
        en:
          "\(standing.paid.grouped) yuan of \(Term.name(place).en) are paid; the new amount has to be more",
        field: .amount, hint: .dispute(.performTerm(term: place), dispute.number))
    }
    try standing.bare.becoming(bare).validate(Term.name(place), on: day)
  }

  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
    if let early = bare.days.first(where: { $0 < day }) {
      throw Term.isEarly(early, term ?? 1, agreedOn: day)
    }
    let place = term ?? 1
    let known = dispute.account.standing()
    guard change == .renegotiated, bare.amount != nil, bare.by == nil, bare.instalments.isEmpty,
      known.indices.contains(place - 1), !known[place - 1].bare.instalments.isEmpty
    else { return }
    throw MediationError(
      .refused, zh: "\(Term.name(place).zh)是分期付的，改了金额要写明怎么分、或哪天付清",
      en: "\(Term.name(place).en) is paid in instalments; a new amount needs new ones, or one day",
      field: .instalments, hint: .dispute(.seeTerms, dispute.number))
  }

  func apply(to dispute: inout Dispute, on day: Day) {
    let place = term ?? 1
    var account = dispute.account
    switch change {
    case .defaulted: account.add(.defaulted, to: place, on: day)
    case .renegotiated:
      let now = account.standing()[place - 1].bare
      account.add(.renegotiated(now.becoming(bare)), to: place, on: day)
    }
    let limit = account.limit()
    dispute.performBy = limit
    dispute.withLastSpell { spell in
      spell.terms = account
      // It keeps the first day there was; of the others the account knows.
      spell.performBy = spell.performBy ?? limit
    }
  }
}

extension Term.Bare {
  /// What it says after a new bargain: another amount or day takes the instalments away.
  func becoming(_ new: Term.Bare) -> Term.Bare {
    Term.Bare(
      amount: new.amount ?? amount, by: new.by ?? (new.instalments.isEmpty ? by : nil),
      instalments: new.instalments.isEmpty && new.amount == nil && new.by == nil
        ? instalments : new.instalments)
  }
}

extension Act.TermChanged {
  func describe(into list: inout some DetailSink) {
    list.add("change", change.rawValue)
    list.add("term", term.map(String.init))
    if !bare.isBlank { list.add(TermKey.agreed, json: .array([bare.json])) }
    list.addPrivate(TermKey.text(1), text)
    list.addPrivate("because", because)
  }

  init(reading read: DetailReader) throws(DetailError) {
    let word = try read.required("change")
    guard let change = Change(rawValue: word) else {
      throw DetailError(key: "change", value: word)
    }
    var bare = Term.Bare()
    if let item = try read.list(TermKey.agreed).first {
      guard let read = Term.Bare(item) else {
        throw DetailError(key: TermKey.agreed, value: item.text)
      }
      bare = read
    }
    self.init(
      change, term: try read.place("term"), to: bare, text: try read.text(TermKey.text(1)),
      because: try read.text("because"))
  }
}

extension Act.Kind {
  public static var termChanged: Self { Self(Act.TermChanged.self) }
}
