/// How a dispute was resolved.
public struct Resolution: Equatable, Sendable {
  /// Agreement or reconciliation.
  public var outcome: Outcome
  /// The form of the agreement; `nil` where an imported ledger does not say.
  public var form: AgreementForm?
  /// What was agreed, term by term.
  public var agreed: [Term]
  /// Personal; what is to be paid, of entries from before terms had amounts.
  public var amount: Money?
  /// The day by which the agreement is to be performed.
  public var performBy: Day?

  public init(
    outcome: Outcome, form: AgreementForm? = nil, agreed: [Term], amount: Money? = nil,
    performBy: Day? = nil
  ) {
    self.outcome = outcome
    self.form = form
    self.agreed = agreed
    self.amount = amount
    self.performBy = performBy
  }

  /// A resolution with one term of words, if any.
  public init(
    outcome: Outcome, form: AgreementForm? = nil, terms: String? = nil, amount: Money? = nil,
    performBy: Day? = nil
  ) {
    self.init(
      outcome: outcome, form: form, agreed: terms.map { [Term($0)] } ?? [], amount: amount,
      performBy: performBy)
  }
}

extension Resolution: ActPayload {
  static let word = "resolved"
  static let verb = "resolve"
  static let place = Lifecycle.Place.row(
    from: Lifecycle.openStatuses, to: .agreed,
    zh: "一起未了结的纠纷只能化解一次", en: "an open dispute is resolved once")
  static let startedLimits: [SpellLimit] = [.visit]

  var act: Act { .resolved(self) }

  var codes: [StatedCode] { [StatedCode(outcome, .outcome), StatedCode(form, .form)] }

  func validate(in context: EntryContext) throws(MediationError) {
    guard outcome.isResolved else {
      throw MediationError(
        .usage, zh: "结果“\(outcome.label.zh)”不算化解",
        en: "the outcome “\(outcome.label.en)” resolves nothing", field: .outcome,
        hint: .words(
          zh: "agreement（达成协议）或 reconciled（自行和解）", en: "agreement or reconciled"))
    }
    if outcome == .agreement, !context.isImported { try checkAgreement() }
    try agreed.validate(in: context)
    try OfficeLife.check(limit: performBy, setOn: context.day, field: .performBy)
  }

  /// An agreement has a form, and terms that say what was agreed: an oral one is noted by the
  /// mediator too (People's Mediation Law, art. 28; procedural rules, art. 184).
  private func checkAgreement() throws(MediationError) {
    guard form != nil else {
      throw MediationError(
        .refused, zh: "达成协议要写明形式", en: "an agreement has a form", field: .form,
        hint: .words(
          zh: "written（书面）、oral（口头）或 on-scene（现场）", en: "written, oral or on-scene"))
    }
    guard !agreed.isEmpty, agreed.allSatisfy({ TextRule.isThere($0.text) }) else {
      throw MediationError(
        .refused, zh: "达成协议要写明内容（口头协议也要记录，人民调解法第28条）",
        en: "an agreement has terms; an oral one is noted too (People's Mediation Law, art. 28)",
        field: .terms)
    }
  }

  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    guard let performBy, performBy < day else { return }
    throw MediationError(
      .refused,
      zh: "履行期限 \(performBy) 早于达成之日 \(day)",
      en: "the performance date \(performBy) is before the day of the agreement, \(day)",
      field: .performBy, hint: Refusal.onOrAfter(day))
  }

  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
    guard !agreed.isEmpty else { return }
    try agreed.refuse(in: dispute, on: day)
  }

  func apply(to dispute: inout Dispute, on day: Day) {
    dispute.form = form
    dispute.performBy = performBy
    dispute.agreedOn = day
    dispute.end(as: outcome, on: day)
    dispute.withLastSpell { spell in
      spell.outcome = outcome
      spell.form = form
      spell.performBy = performBy
      spell.terms = TermsAccount(of: agreed, performBy: performBy)
    }
  }
}

extension Resolution {
  func describe(into list: inout some DetailSink) {
    list.add("outcome", outcome.rawValue)
    list.add("form", form?.rawValue)
    list.add("perform_by", performBy?.description)
    agreed.describe(into: &list)
    list.addPrivate("amount", amount?.description)
  }

  init(reading read: DetailReader) throws(DetailError) {
    let outcome = try read.requiredCode("outcome", Outcome.self)
    guard outcome.isResolved else {
      throw DetailError(key: "outcome", value: outcome.rawValue)
    }
    self.init(
      outcome: outcome, form: try read.code("form", AgreementForm.self),
      agreed: try [Term](reading: read), amount: try read.money("amount"),
      performBy: try read.day("perform_by"))
  }
}

extension Act.Kind {
  public static var resolved: Self { Self(Resolution.self) }
}
