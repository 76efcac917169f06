import Formats
import Mediation
import Testing

@Suite("An act")
struct ActTests {
  /// What journals call the acts: words that stay, whatever the program calls them.
  private static let words = [
    "registered", "accepted", "declined", "assigned", "unassigned",
    "recused", "tracked", "session", "noted", "corrected", "linked",
    "resolved",
    "performed", "term_changed", "failed", "withdrawn", "terminated", "referred", "returned",
    "referral_accepted", "referral_ended",
    "visited", "closed",
    "reopened", "undone", "erased", "protected", "released", "destroyed", "destruction_proposed",
  ]

  /// Acts with the details that are not always there.
  private static let further: [Act] = [
    .registered(
      Registration(
        category: .wages, source: .call110, grid: "一组", summary: nil,
        parties: [
          Party(
            role: .applicant, name: "测试甲",
            contact: Party.Contact(phone: "1", address: "2", idNumber: "3")),
          Party(role: .agent, side: .second, name: nil),
        ], amount: Money(fen: 5), sourceRef: "旧-7")),
    .assigned(mediator: "M1", with: ["M2", "M3"], from: "M4"), .unassigned([]),
    .recused(mediator: "M1", because: "测试"),
    .tracked(.people, told: ["lawsuit"]),
    .tracked(.police, ground: "assault", officialNumber: "测试公行字1号"),
    .session(
      result: .continued,
      Sitting(
        host: "M1", helpers: ["M2"], hour: "09:30", minutes: 40,
        present: [Attendance(party: 1, .own), Attendance(party: 2, .proxy)],
        next: Course.start + 9, place: "一室", attendees: "2 proxy 测试丙", mandate: "和解",
        recording: "盘一", because: "当事人请求")),
    .declined(reason: nil), .session(result: .notAgreed), .linked(to: nil, as: .repeat),
    .linked(to: "JS07-2021-0009", as: .duplicate),
    .resolved(
      Resolution(
        outcome: .agreement, form: .onScene, terms: "测试", amount: Money(fen: 340_050),
        performBy: Course.start + 9)),
    .resolved(
      Resolution(
        outcome: .agreement, form: .written,
        agreed: [
          Term(
            "付款", owedBy: 2, owedTo: 1, amount: Money(fen: 340_000), by: Course.start + 30,
            instalments: [
              Instalment(Money(fen: 170_000), by: Course.start + 9),
              Instalment(Money(fen: 170_000)),
            ]), Term(nil), Term("道歉", by: Course.start),
        ])),
    .performed(Act.Performed(term: 2, amount: Money(fen: 5), proof: "转账")),
    .performed(Act.Performed(term: 12)),
    .termChanged(
      Act.TermChanged(
        .renegotiated, term: 3, to: Term.Bare(amount: Money(fen: 7), by: Course.start + 1),
        text: "付七分", because: "失业")),
    .termChanged(Act.TermChanged(.defaulted, term: nil)),
    .performed(inFull: false), .failed(reason: nil, told: []), .withdrawn(reason: "left"),
    .referred(to: nil), .referred(to: "court", letter: "函1"), .referralAccepted(letter: nil),
    .referralEnded(.recalled, because: nil, letter: "函2"), .closed(performed: false),
    .erased(fields: [], basis: "依据"),
    .protected(.restricted, basis: "依据"),
    .corrected(
      Act.Corrected(
        Registration(
          category: .wages, source: .call110, summary: nil,
          parties: [Party(role: .witness, name: "测试甲", isRemoved: true)], sourceRef: "旧-8"),
        registeredOn: Course.start - 9, fields: ["party.1", "registered_on"], because: nil)),
  ]

  @Test("is tried here and has a word in the journal, whichever it is")
  func list() {
    #expect(Act.Kind.allCases.map(\.rawValue) == Self.words)
    #expect(Set(Course.samples.map(\.kind)) == Set(Act.Kind.allCases))
    #expect(Course.samples.count == Act.Kind.allCases.count)
  }

  @Test("is known by its word, and entered by a verb of its own", arguments: Act.Kind.allCases)
  func words(kind: Act.Kind) {
    #expect(Act.Kind(rawValue: kind.rawValue) == kind)
    #expect(Act.Kind.allCases.filter { $0.verb == kind.verb } == [kind])
    #expect(Act.Kind(rawValue: kind.rawValue + "s") == nil)
  }

  @Test("reads back what it describes", arguments: Course.samples + further)
  func details(act: Act) throws {
    let entry = Entry(act, on: Course.start)
    let written = Dictionary(
      entry.details.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(written.count == entry.details.count)
    #expect(try Entry(kind: act.kind, on: Course.start) { written[$0] } == entry)
  }

  @Test("has a row of the lifecycle with a rule in both languages", arguments: Act.Kind.allCases)
  func row(kind: Act.Kind) throws {
    guard kind != .registered, kind != .undone else {
      #expect(kind.row == nil)
      return
    }
    let row = try #require(kind.row)
    #expect(!row.from.isEmpty)
    #expect(!row.rule.zh.isEmpty && !row.rule.en.isEmpty && row.rule.zh != row.rule.en)
    for status in Status.allCases {
      #expect(Lifecycle.allows(kind, from: status) == row.from.contains(status))
    }
  }

  @Test("without a row says itself why it follows no other")
  func never() throws {
    func refusal(_ kind: Act.Kind) throws -> MediationError {
      var dispute = Course.registered()
      let error = #expect(throws: MediationError.self) {
        try dispute.apply(Entry(Course.act(kind), on: Course.start))
      }
      return try #require(error)
    }
    let (registered, undone) = (try refusal(.registered), try refusal(.undone))
    #expect(registered.message.en == "JS07-2021-0001 cannot be registered again")
    #expect(undone.message.en.contains("undone"))
    #expect(undone.hint == .undo(.byOperation))
    #expect(registered.kind == .refused && undone.kind == .refused)
  }

  @Test("takes the right to enter, and one of its own where it is about privacy")
  func rights() {
    let privacy: Set<Act.Kind> = [.erased, .released, .destructionProposed, .destroyed]
    for act in Course.samples {
      #expect(act.right == (privacy.contains(act.kind) ? .privacy : .enter), "\(act.kind)")
    }
    #expect(Act.protected(.restricted, basis: "依据").right == .privacy)
  }
}
