import Formats
import Mediation
import Testing

@Suite("An entry")
struct EntryTests {
  private func refusal(_ act: Act, isImported: Bool = false) -> MediationError? {
    do {
      try Entry(act, on: Course.start).validate(today: Course.start, isImported: isImported)
      return nil
    } catch { return error }
  }

  @Test("comes back from its details", arguments: Act.Kind.allCases)
  func details(kind: Act.Kind) throws {
    let entry = Entry(Course.act(kind), on: Course.start, note: "附记", recordedOn: Course.start)
    let written = Dictionary(
      entry.details.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let read = try Entry(kind: kind, on: Course.start) { written[$0] }
    #expect(read == entry)
  }

  @Test(
    "does not pass over a detail of another kind than it should be",
    arguments: [
      (Act.Kind.declined, "reason", 5), (.failed, "told", "lawsuit"), (.failed, "told", [5]),
      (.resolved, "terms", ["测试"]), (.resolved, "amount", true), (.noted, "note", [:]),
      (.registered, "parties", [:]), (.registered, "summary", 7), (.performed, "extent", "half"),
      (.closed, "performed", "maybe"), (.resolved, "perform_by", 20_210_305),
    ] as [(Act.Kind, String, JSON)])
  func kinds(kind: Act.Kind, key: String, value: JSON) {
    let written = Dictionary(
      Entry(Course.act(kind), on: Course.start).details.map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let error = #expect(throws: DetailError.self) {
      try Entry(kind: kind, on: Course.start) { $0 == key ? value : written[$0] }
    }
    #expect(error?.key == key)
  }

  @Test("takes an amount as a number too, to the fen")
  func amount() throws {
    let entry = try Entry(kind: .resolved, on: Course.start) {
      ["outcome": "agreement", "amount": .number("3400.50")][$0]
    }
    #expect(entry.act == .resolved(Resolution(outcome: .agreement, amount: Money(fen: 340_050))))
  }

  @Test("happens within the life of the office, of the past too", arguments: [false, true])
  func life(isImported: Bool) throws {
    func refusal(_ entry: Entry) -> MediationError? {
      #expect(throws: (any Error).self) {
        try entry.validate(today: Course.start, isImported: isImported)
      } as? MediationError
    }
    let first = try #require(Day("1949-10-01"))
    try Entry(.accepted, on: first).validate(today: Course.start, isImported: isImported)
    #expect(refusal(Entry(.accepted, on: first - 1))?.field == .happenedOn)
    #expect(refusal(Entry(.accepted, on: first - 1))?.kind == .refused)
    #expect(refusal(Entry(.noted, on: Course.start + 1))?.field == .happenedOn)
    let late = Entry(.accepted, on: Course.start, recordedOn: Course.start + 1)
    #expect(refusal(late)?.field == .column("recorded_on"))
    func resolved(by limit: String) -> Entry {
      let resolution = Resolution(
        outcome: .agreement, form: .oral, terms: "测试", performBy: Day(limit))
      return Entry(.resolved(resolution), on: Course.start)
    }
    try resolved(by: "2071-03-05").validate(today: Course.start, isImported: isImported)
    #expect(refusal(resolved(by: "2071-03-06"))?.field == .performBy)
    #expect(refusal(resolved(by: "9999-12-31"))?.hint?.prose?.en.contains("2071-03-05") == true)
  }

  @Test("is refused in the future")
  func future() {
    let error = #expect(throws: MediationError.self) {
      try Entry(.accepted, on: Course.start + 1).validate(today: Course.start)
    }
    #expect(error?.field == .happenedOn)
  }

  @Test("needs its reason, routes, form and terms, unless it is of the past")
  func required() {
    #expect(refusal(.failed(reason: "no_show", told: []))?.field == .told)
    #expect(refusal(.failed(reason: nil, told: ["lawsuit"]))?.field == .reason)
    #expect(refusal(.reopened(reason: nil))?.field == .reason)
    #expect(refusal(.resolved(Resolution(outcome: .agreement, terms: "测试")))?.field == .form)
    #expect(refusal(.resolved(Resolution(outcome: .agreement, form: .oral)))?.field == .terms)
    #expect(refusal(.resolved(Resolution(outcome: .failed)))?.field == .outcome)
    #expect(refusal(.failed(reason: nil, told: []), isImported: true) == nil)
    #expect(refusal(.resolved(Resolution(outcome: .agreement)), isImported: true) == nil)
    #expect(refusal(.resolved(Resolution(outcome: .reconciled))) == nil)
    #expect(refusal(.declined(reason: "whatever"))?.kind == .usage)
  }

  @Test("has a summary, of a bounded length and without NUL")
  func texts() {
    func summary(_ text: String) -> MediationError? {
      refusal(.registered(Registration(category: .other, source: .grid, summary: text)))
    }
    #expect(summary("测试") == nil)
    #expect(summary("  ")?.field == .summary)
    #expect(summary(String(repeating: "长", count: 2001))?.field == .summary)
    #expect(summary("a\0b")?.field == .summary)
  }

  @Test(
    "reads parties in words",
    arguments: [
      ("applicant:甲某", Party.Role.applicant, Party.Side.first),
      ("被申请人：乙某", .respondent, .second), ("guardian@respondent:丙某", .guardian, .second),
    ])
  func parties(words: String, role: Party.Role, side: Party.Side) throws {
    let party = try Party(words: words)
    #expect(party.role == role)
    #expect(party.side == side)
  }

  @Test("refuses parties without role or name", arguments: ["甲某", "boss:甲某", "applicant:"])
  func noParty(words: String) {
    #expect(throws: MediationError.self) { try Party(words: words) }
  }
}
