extension Act {
  /// The parties did what they had agreed: all of it, one term, or a part of one.
  public struct Performed: ActPayload {
    /// Whether nothing is left to be done, of the term where one is named, else of the whole.
    public let inFull: Bool
    /// The term, by its place; `nil` for the whole, or for the only one.
    public let term: Int?
    /// What was paid; `nil` for all that was left.
    public let amount: Money?
    /// Personal; what shows it, such as 转账 or 收条.
    public let proof: String?

    public init(inFull: Bool = true, term: Int? = nil, amount: Money? = nil, proof: String? = nil) {
      self.inFull = inFull
      self.term = term
      self.amount = amount
      self.proof = proof
    }

    static let word = "performed"
    static let verb = "perform"
    static let place = Lifecycle.Place.row(
      from: [.agreed], to: .performed,
      zh: "先有协议，后有履行", en: "performance follows an agreement")

    var act: Act { .performed(self) }

    /// Whether it is about the whole agreement and no term.
    private var isOfWhole: Bool { term == nil && amount == nil }

    func leads(from dispute: Dispute, _ row: Lifecycle.Row, on day: Day) -> Status? {
      guard !isOfWhole else { return inFull ? row.to : nil }
      return dispute.account(after: self, on: day).isPerformed ? row.to : nil
    }

    func apply(to dispute: inout Dispute, on day: Day) {
      guard isOfWhole else {
        let account = dispute.account(after: self, on: day)
        let isKept = dispute.spells.last?.terms != nil
        dispute.withLastSpell { if isKept { $0.terms = account } }
        if account.isPerformed { dispute.perform(on: account.lastPerformance ?? day) }
        return
      }
      if inFull { dispute.perform(on: max(day, dispute.account.lastPerformance ?? day)) }
    }
  }

  public static func performed(inFull: Bool) -> Act { .performed(Performed(inFull: inFull)) }
}

extension Act.Performed {
  func validate(in context: EntryContext) throws(MediationError) {
    try TextRule.remark.check(proof, field: .proof, isImported: context.isImported)
    if let amount, amount.fen <= 0 || amount.fen > Term.mostFen {
      throw MediationError(
        .refused, zh: "付的金额要在 0.01 元到 100 亿元之间",
        en: "what is paid has to be between 0.01 yuan and 10 thousand million", field: .amount)
    }
    guard inFull || term == nil else {
      throw MediationError(
        .usage, zh: "一项履行了一部分，要写付了多少", en: "of a term performed in part, how much has to be said",
        field: .amount)
    }
  }

  /// A payment is for a term that there is, not before it was agreed, and no more than what is left of it.
  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    guard !isOfWhole else { return }
    if let agreed = dispute.agreedOn, day < agreed { throw Term.isBeforeAgreement(day, agreed) }
    let place = try dispute.place(of: term)
    let standing = dispute.account.standing()[place - 1]
    guard !standing.isPerformed else {
      throw MediationError(
        .refused, zh: "\(Term.name(place).zh)已经履行完毕",
        en: "\(Term.name(place).en) is performed already",
        field: .term, hint: .dispute(.seeTerms, dispute.number))
    }
    guard let amount else { return }
    guard let left = standing.left else {
      throw MediationError(
        .refused, zh: "\(Term.name(place).zh)没有约定金额",
        en: "\(Term.name(place).en) is about no amount",
        field: .amount, hint: .dispute(.performOrPrice(term: place), dispute.number))
    }
    guard amount.fen <= left.fen else {
      throw MediationError(
        .refused,
        zh: "\(Term.name(place).zh)还差 \(left.grouped) 元，\(amount.grouped) 元超出了",
        en: "of \(Term.name(place).en) \(left.grouped) yuan are left; \(amount.grouped) is more",
        field: .amount, hint: .dispute(.payLessOrRenegotiate(term: place), dispute.number))
    }
  }

  /// Journals of earlier programs may hold a partial performance of any day.
  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
    guard dispute.status == .agreed, let agreed = dispute.agreedOn, day < agreed else { return }
    throw Term.isBeforeAgreement(day, agreed)
  }
}

extension Act.Performed {
  func describe(into list: inout some DetailSink) {
    if !inFull { list.add("extent", "part") }
    list.add("term", term.map(String.init))
    list.add("amount", amount?.description)
    list.addPrivate("proof", proof)
  }

  init(reading read: DetailReader) throws(DetailError) {
    self.init(
      inFull: try !read.says("part", "extent"), term: try read.place("term"),
      amount: try read.money("amount"), proof: try read.text("proof"))
  }
}

extension Act.Kind {
  public static var performed: Self { Self(Act.Performed.self) }
}

extension Dispute {
  /// What was agreed last and what came of it.
  var account: TermsAccount { spells.last?.terms ?? .ofWords(performBy: performBy) }

  /// The place of a term that is named, or of the only one.
  ///
  /// - Throws: `MediationError` of kind `usage` where it is one of several, `notFound` where there is none.
  func place(of term: Int?) throws(MediationError) -> Int {
    let count = account.terms.count
    guard let term else {
      if count == 1 { return 1 }
      throw MediationError(
        .usage, zh: "协议有 \(count) 项，要写是哪一项", en: "there are \(count) terms; say which one is meant",
        field: .term, hint: .dispute(.seeTerms, number))
    }
    guard (1...count).contains(term) else {
      throw MediationError(
        .notFound, zh: "协议没有第 \(term) 项，只有 \(count) 项",
        en: "there is no term \(term); the agreement has \(count)", field: .term,
        hint: .dispute(.seeTerms, number))
    }
    return term
  }

  fileprivate func account(after performed: Act.Performed, on day: Day) -> TermsAccount {
    var account = account
    account.add(
      performed.amount.map { .paid($0) } ?? .performed, to: performed.term ?? 1, on: day)
    return account
  }

  fileprivate mutating func perform(on day: Day) {
    performedOn = day
    withLastSpell { $0.performedOn = day }
  }
}

extension Term {
  fileprivate static func isBeforeAgreement(_ day: Day, _ agreed: Day) -> MediationError {
    MediationError(
      .refused, zh: "履行日 \(day) 早于达成协议之日 \(agreed)",
      en: "the performance on \(day) is before the agreement of \(agreed)", field: .happenedOn,
      hint: Refusal.onOrAfter(agreed))
  }
}
