import Testing

@testable import Mediation

@Suite("The terms of an agreement")
struct TermsAccountTests {
  private static let day = Course.start  // 2021-03-05

  private static func yuan(_ yuan: Int) -> Money { Money(fen: yuan * 100) }

  /// 3,400 in two instalments, an apology, 600 by a day.
  private static let terms = [
    Term(
      "付款", owedBy: 2, owedTo: 1, amount: yuan(3400),
      instalments: [Instalment(yuan(1700), by: day + 10), Instalment(yuan(1700), by: day + 40)]),
    Term("道歉"), Term("修车", amount: yuan(600), by: day + 20),
  ]

  private func agreed(_ terms: [Term] = terms, performBy: Day? = nil) throws -> Dispute {
    var dispute = Course.registered()
    try dispute.apply(
      Entry(
        .resolved(
          Resolution(outcome: .agreement, form: .written, agreed: terms, performBy: performBy)),
        on: Self.day))
    return dispute
  }

  private func pay(
    _ dispute: inout Dispute, _ term: Int?, _ amount: Money?, after days: Int
  ) throws {
    try dispute.apply(
      Entry(.performed(Act.Performed(term: term, amount: amount)), on: Self.day + days))
  }

  private func standing(_ dispute: Dispute) -> [TermStanding] {
    dispute.spells.last?.terms?.standing(performedOn: dispute.performedOn) ?? []
  }

  @Test("are performed when their payments sum to them, and the dispute when all are")
  func performed() throws {
    var dispute = try agreed()
    try pay(&dispute, 1, Self.yuan(1700), after: 9)
    try pay(&dispute, 1, Self.yuan(1000), after: 12)
    #expect(standing(dispute)[0].left == Self.yuan(700))
    #expect(standing(dispute)[0].parts.map(\.paid.fen) == [170_000, 100_000])
    try pay(&dispute, 2, nil, after: 12)
    try pay(&dispute, 1, Self.yuan(700), after: 30)
    #expect(standing(dispute).map(\.isPerformed) == [true, true, false])
    #expect(dispute.status == .agreed && dispute.performedOn == nil)
    try pay(&dispute, 3, nil, after: 25)
    #expect(dispute.status == .performed)
    // The day of the last payment, whichever was entered last.
    #expect(dispute.performedOn == Self.day + 30)
    #expect(standing(dispute).map(\.paid.fen) == [340_000, 0, 60_000])
  }

  @Test("are all performed at once as before")
  func whole() throws {
    var dispute = try agreed()
    try pay(&dispute, 1, Self.yuan(500), after: 3)
    try dispute.apply(Entry(.performed(inFull: true), on: Self.day + 5))
    #expect(
      dispute.status == .performed && standing(dispute).map(\.paid.fen) == [340_000, 0, 60_000])
  }

  @Test("are due each on its day, and the whole where one has none")
  func pending() throws {
    var dispute = try agreed(performBy: Self.day + 50)
    let performance = { (dispute: Dispute) in dispute.pending.filter { $0.kind == .performance } }
    #expect(
      performance(dispute) == [
        Pending(.performance, on: Self.day + 50),
        Pending(.performance, on: Self.day + 10, term: 1, instalment: 1),
        Pending(.performance, on: Self.day + 40, term: 1, instalment: 2),
        Pending(.performance, on: Self.day + 20, term: 3),
      ])
    try pay(&dispute, 2, nil, after: 1)
    try pay(&dispute, 1, Self.yuan(1800), after: 2)
    try pay(&dispute, 3, Self.yuan(600), after: 2)
    #expect(
      performance(dispute) == [Pending(.performance, on: Self.day + 40, term: 1, instalment: 2)])
  }

  @Test("keep the day of the whole where another amount was bargained for")
  func amountAlone() throws {
    let early = Term("赔", amount: Self.yuan(3000), by: Self.day + 9)
    var dispute = try agreed([early], performBy: Self.day + 90)
    let less = Act.TermChanged(
      .renegotiated, term: 1, to: Term.Bare(amount: Self.yuan(2500)), because: "测试")
    try dispute.apply(Entry(.termChanged(less), on: Self.day + 1))
    #expect(dispute.performBy == Self.day + 90)
  }

  @Test("of several instalments ask for new ones where the amount is another")
  func amountOfInstalments() throws {
    let dispute = try agreed()
    let less = Act.TermChanged(
      .renegotiated, term: 1, to: Term.Bare(amount: Self.yuan(3000)), because: "测试")
    #expect(throws: MediationError.self) { try less.refuseNow(in: dispute, on: Self.day + 1) }
  }

  @Test("are renegotiated for what is left, and broken")
  func changed() throws {
    var dispute = try agreed()
    try pay(&dispute, 1, Self.yuan(1700), after: 9)
    func change(_ change: Act.TermChanged) throws {
      try dispute.apply(Entry(.termChanged(change), on: Self.day + 41))
    }
    #expect(standing(dispute)[0].state(on: Self.day + 41, limit: nil) == .overdue)
    try change(
      Act.TermChanged(
        .renegotiated, term: 1, to: Term.Bare(amount: Self.yuan(3000), by: Self.day + 90),
        because: "失业"))
    #expect(standing(dispute)[0].left == Self.yuan(1300))
    #expect(standing(dispute)[0].bare.instalments.isEmpty)
    #expect(standing(dispute)[0].state(on: Self.day + 41, limit: nil) == .partlyPerformed)
    #expect(dispute.pending.contains(Pending(.performance, on: Self.day + 90, term: 1)))
    #expect(dispute.performBy == Self.day + 90)
    try change(Act.TermChanged(.defaulted, term: 3, because: "拒付"))
    #expect(standing(dispute)[2].state(on: Self.day, limit: nil) == .defaulted)
    try change(
      Act.TermChanged(
        .renegotiated, term: 3, to: Term.Bare(by: Self.day + 95), because: "又谈拢"))
    #expect(standing(dispute)[2].state(on: Self.day, limit: nil) == .renegotiated)
    try dispute.apply(Entry(.reopened(reason: "breach"), on: Self.day + 100))
    #expect(
      dispute.status == .reopened && dispute.pending.isEmpty && dispute.spells.last?.terms == nil)
  }

  @Test(
    "refuse what does not fit them, with a field and a way out",
    arguments: [
      (Act.performed(Act.Performed(term: 4)), 1, Field.term),
      (.performed(Act.Performed(amount: Money(fen: 1))), 1, .term),
      (.performed(Act.Performed(term: 1, amount: Money(fen: 340_001))), 1, .amount),
      (.performed(Act.Performed(term: 2, amount: Money(fen: 1))), 1, .amount),
      (.performed(Act.Performed(term: 1, amount: Money(fen: 1))), -1, .happenedOn),
      (.performed(Act.Performed(term: 3)), 1, .term),
      (.termChanged(Act.TermChanged(.defaulted, term: 3)), 1, .term),
      (.termChanged(Act.TermChanged(.defaulted, term: nil)), 1, .term),
      (
        .termChanged(
          Act.TermChanged(.renegotiated, term: 1, to: Term.Bare(amount: Money(fen: 100)))), 1,
        .amount
      ),
      (
        .termChanged(
          Act.TermChanged(
            .renegotiated, term: 1,
            to: Term.Bare(amount: Money(fen: 500_000), instalments: [Instalment(Money(fen: 1))]))),
        1,
        .instalments
      ),
    ])
  func refused(act: Act, days: Int, field: Field) throws {
    // A day earlier, so that one before the agreement is not before the registration.
    var dispute = Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: 1),
      registration: Registration(category: .neighbour, source: .walkIn, summary: "测试"),
      registeredOn: Self.day - 5, enteredAt: .noon(of: Self.day))
    try dispute.apply(
      Entry(
        .resolved(Resolution(outcome: .agreement, form: .written, agreed: Self.terms)), on: Self.day
      ))
    try pay(&dispute, 1, Self.yuan(1), after: 0)
    try pay(&dispute, 3, nil, after: 0)
    let before = dispute
    let error = #expect(throws: MediationError.self) {
      try dispute.apply(Entry(act, on: Self.day + days))
    }
    #expect(error?.field == field && error?.hint != nil, "\(String(describing: error))")
    #expect(dispute == before)
  }

  @Test("of words alone are one, and keep nothing but its words")
  func words() throws {
    var dispute = try agreed([Term("修好")])
    #expect(dispute.spells.last?.terms == nil)
    try pay(&dispute, 1, nil, after: 3)
    #expect(dispute.status == .performed && dispute.spells.last?.terms == nil)
    var other = try agreed([Term("修好")])
    #expect(throws: MediationError.self) { try pay(&other, 2, nil, after: 3) }
    #expect(throws: MediationError.self) { try pay(&other, 1, Self.yuan(1), after: 3) }
  }

  @Test(
    "are refused where they are wrong in themselves",
    arguments: [
      ([Term(nil, amount: Money(fen: 5))], Field.terms), ([Term("甲"), Term(" ")], .terms),
      ([Term("甲", amount: Money(fen: 0))], .amount),
      ([Term("甲", amount: Money(fen: 1_000_000_000_001))], .amount),
      (
        [
          Term("甲", amount: Money(fen: 600_000_000_000)),
          Term("乙", amount: Money(fen: 600_000_000_000)),
        ],
        .amount
      ),
      ([Term("甲", instalments: [Instalment(Money(fen: 5))])], .amount),
      ([Term("甲", amount: Money(fen: 6), instalments: [Instalment(Money(fen: 5))])], .instalments),
      ([Term("甲", owedBy: 1, owedTo: 1)], .owedTo), ([Term("甲", by: Day("2099-01-01"))], .termDay),
      (Array(repeating: Term("甲"), count: 101), .terms),
    ])
  func invalid(terms: [Term], field: Field) {
    let resolution = Resolution(outcome: .agreement, form: .written, agreed: terms)
    let error = #expect(throws: MediationError.self) {
      try Entry(.resolved(resolution), on: Self.day).validate(today: Self.day)
    }
    #expect(error?.field == field, "\(String(describing: error))")
  }

  @Test("are kept in one text, which says the same again")
  func text() throws {
    var dispute = try agreed()
    try pay(&dispute, 1, Self.yuan(1700), after: 9)
    try pay(&dispute, 3, nil, after: 9)
    for change in [
      Act.TermChanged(.renegotiated, term: 1, to: Term.Bare(by: Self.day + 90), because: "失业"),
      Act.TermChanged(.defaulted, term: 2),
    ] { try dispute.apply(Entry(.termChanged(change), on: Self.day + 41)) }
    let account = try #require(dispute.spells.last?.terms)
    #expect(TermsAccount(text: account.text) == account)
    for other in ["", "x", "{}", account.text + " ", account.text.replacing("3400", with: "x")] {
      #expect(TermsAccount(text: other) == nil)
    }
  }

  @Test("in one cell of a ledger come apart again")
  func joined() {
    for texts in [["赔偿"], ["赔偿", "道歉"], ["〔1〕赔偿"], ["赔偿\n分期", "", "道歉"]] {
      let terms = texts.map { Term($0.isEmpty ? nil : $0) }
      #expect([Term](joined: terms.joined) == terms)
    }
    #expect([Term](joined: "1. 赔偿\n2. 道歉").count == 1)
    #expect([Term](joined: nil).isEmpty)
  }

  @Test("are shown with their words and each payment, and without what was erased")
  func shown() throws {
    var dispute = try agreed()
    let acts: [Act] = [
      .resolved(Resolution(outcome: .agreement, form: .written, agreed: Self.terms)),
      .performed(Act.Performed(term: 1, amount: Self.yuan(1700), proof: "转账")),
      .performed(Act.Performed(term: 1)),
      .termChanged(Act.TermChanged(.renegotiated, term: 2, text: "书面道歉", because: "改")),
    ]
    for act in acts.dropFirst() { try dispute.apply(Entry(act, on: Self.day + 9)) }
    let events =
      ([.registered(Registration(category: .other, source: .grid, summary: "测试"))] + acts)
      .enumerated().map { index, act in
        Event(
          sequence: index + 1, number: dispute.number, entry: Entry(act, on: Self.day + 9),
          enteredAt: .noon(of: Self.day + 9), enteredBy: "jia", operation: "op\(index)")
      }
    let shown = dispute.agreedTerms(events, on: Self.day + 30)
    #expect(shown.map(\.text) == ["付款", "书面道歉", "修车"])
    #expect(shown.map(\.state) == [.performed, .renegotiated, .overdue])
    #expect(shown[0].payments.map(\.amount?.fen) == [170_000, 170_000])
    #expect(shown[0].payments.map(\.proof) == ["转账", nil])
    #expect(shown[0].owedBy == 2 && shown[0].owedTo == 1)
  }
}
