import Formats
import Journal
import Mediation
import Testing

@Suite("An event's body")
struct EventBodyTests {
  private static let day = Day(ordinal: 18_691)
  private static let secrets = ["密语甲", "密语乙", "密语丙", "密语丁"]

  static let acts: [Act] = [
    .registered(
      Registration(
        category: .wages, source: .call110, grid: "第一网格", summary: "密语甲",
        parties: [
          Party(role: .applicant, name: "密语乙"), Party(role: .agent, side: .second, name: nil),
          Party(role: .victim, name: "密语丙"),
        ], sourceRef: "旧-7")),
    .registered(Registration(category: .other, source: .grid, summary: "密语甲")),
    .accepted, .declined(reason: "not_civil"), .declined(reason: nil),
    .assigned(mediator: "JS07-M1"), .assigned(mediator: "M1", with: ["M2"], from: "M3"),
    .unassigned(["M2"]), .recused(mediator: "M1", because: "密语戊"),
    .tracked(.police, ground: "assault", officialNumber: "密语己"),
    .tracked(.people, told: ["police"]),
    .session(
      result: .continued,
      Sitting(
        host: "M1", helpers: ["M2"], hour: "09:30", minutes: 40,
        present: [Attendance(party: 2, .proxy)], next: EventBodyTests.day, place: "密语甲",
        attendees: "密语乙", mandate: "密语丙", recording: "密语丁", because: "密语戊")),
    .session(result: .notAgreed), .session(result: nil), .noted,
    .corrected(
      Act.Corrected(
        Registration(
          category: .wages, source: .court, grid: "密语己", summary: "密语甲",
          parties: [
            Party(role: .applicant, name: "密语乙"),
            Party(role: .witness, name: "密语丙", isRemoved: true),
          ], sourceRef: "旧-8"), registeredOn: EventBodyTests.day - 1,
        fields: ["category", "party.2"], because: "密语戊")),
    .linked(to: "JS07-2021-0009", as: .duplicate), .linked(to: "接警 42", as: .repeat),
    .resolved(
      Resolution(
        outcome: .agreement, form: .onScene, terms: "密语丁", performBy: EventBodyTests.day + 9)),
    .resolved(Resolution(outcome: .reconciled)), .performed(inFull: true),
    .resolved(
      Resolution(
        outcome: .agreement, form: .written,
        agreed: [
          Term(
            "密语丁", owedBy: 2, owedTo: 1, amount: Money(fen: 340_000), by: EventBodyTests.day + 30,
            instalments: [
              Instalment(Money(fen: 170_000), by: EventBodyTests.day + 9),
              Instalment(Money(fen: 170_000)),
            ]), Term("密语甲"),
        ])),
    .performed(Act.Performed(term: 2, amount: Money(fen: 5), proof: "密语乙")),
    .termChanged(
      Act.TermChanged(
        .renegotiated, term: 3, to: Term.Bare(amount: Money(fen: 7)), text: "密语丙",
        because: "密语丁")),
    .termChanged(Act.TermChanged(.defaulted, term: nil)),
    .performed(inFull: false), .failed(reason: "no_show", told: ["lawsuit", "arbitration"]),
    .failed(reason: nil, told: []), .withdrawn(reason: "left"), .withdrawn(reason: nil),
    .terminated(reason: "expired"), .referred(to: "court"), .returned,
    .referred(to: "court", letter: "密语甲"), .referralAccepted(letter: "密语乙"),
    .referralEnded(.refused, because: "密语丙", letter: "密语丁"),
    .visited(.fairlySatisfied), .closed(), .closed(performed: false),
    .reopened(reason: "breach"), .undone(operation: "op0"),
    .erased(fields: ["summary", "party.1.name"], basis: "个人信息保护法第47条"),
    .protected(.minor, basis: nil), .protected(.restricted, basis: "个人信息保护法第47条"),
    .released(.restricted, basis: "来函"), .destructionProposed(basis: "期限届满"),
    .destroyed(basis: "期限届满"),
  ]

  private func event(_ act: Act, erased: [String] = []) -> Event {
    Event(
      sequence: 12, number: CaseNumber(station: "JS07", year: 2021, serial: 42),
      entry: Entry(act, on: Self.day, note: "密语丁", recordedOn: Self.day + 1),
      enteredAt: .noon(of: Self.day + 2), enteredBy: "jia", operation: "op1", erased: erased)
  }

  private func encode(_ event: Event) -> (body: [UInt8], personal: [PersonalText]) {
    var drawn: UInt8 = 0
    return EventBody.encode([event]) {
      drawn += 1
      return [UInt8](repeating: drawn, count: Commitment.saltLength)
    }
  }

  private func texts(_ personal: [PersonalText]) -> [String: String] {
    personal.reduce(into: [:]) { $0[$1.field] = $1.text }
  }

  private func decode(_ body: [UInt8], _ texts: [String: String]) throws -> Event {
    let events = try body.withUnsafeBytes { bytes in
      try EventBody.decode(bytes, sequence: 12) { texts[$1] }
    }
    return try #require(events.count == 1 ? events.first : nil)
  }

  @Test("is tried for every act")
  func everyAct() {
    #expect(Set(Self.acts.map(\.kind)) == Set(Act.Kind.allCases))
  }

  @Test("comes back with its personal texts", arguments: acts)
  func roundTrip(act: Act) throws {
    let event = event(act)
    let (body, personal) = encode(event)
    #expect(try decode(body, texts(personal)) == event)
  }

  @Test("is what JSON writes for the same members", arguments: acts)
  func sameAsJSON(act: Act) {
    let event = event(act)
    let (body, personal) = encode(event)
    var members = [
      JSON.Member("act", .string(act.kind.rawValue)), JSON.Member("case", "JS07-2021-0042"),
      JSON.Member("on", .string(event.happenedOn.description)),
      JSON.Member("at", .string(event.enteredAt.description)), JSON.Member("by", "jia"),
      JSON.Member("op", "op1"),
    ]
    let details = event.entry.details
    members += details.filter { !$0.isPrivate }.map { JSON.Member($0.key, $0.value) }
    let commitments = personal.map { text in
      JSON.Member(
        text.field, .string(text.commitment(subject: "JS07-2021-0042", sequence: 12).base64URL))
    }
    members.append(JSON.Member("private", .object(commitments)))
    #expect(String(decoding: body, as: UTF8.self) == JSON.object(members).text)
    #expect(personal.map(\.field) == details.filter(\.isPrivate).map(\.key))
  }

  @Test("holds no personal text", arguments: acts)
  func personal(act: Act) {
    let text = String(decoding: encode(event(act)).body, as: UTF8.self)
    for secret in Self.secrets { #expect(!text.contains(secret)) }
  }

  @Test("holds a commitment for each personal text, each with its own salt", arguments: acts)
  func commitments(act: Act) throws {
    let (body, personal) = encode(event(act))
    let commitments = try #require(body.withUnsafeBytes { try EventBody.commitments(in: $0) }.first)
    #expect(Set(commitments.keys) == Set(personal.map(\.field)))
    #expect(Set(personal.map(\.salt)).count == personal.count)
    for text in personal {
      let digest = text.commitment(subject: "JS07-2021-0042", sequence: 12)
      #expect(commitments[text.field] == digest.base64URL)
    }
  }

  @Test("names no member twice and begins with the same six", arguments: acts)
  func members(act: Act) throws {
    let json = try JSON(parsing: encode(event(act)).body)
    let keys = try #require(json.members).map(\.key)
    #expect(keys.prefix(6) == ["act", "case", "on", "at", "by", "op"])
    #expect(Set(keys).count == keys.count)
    #expect(keys.last == "private")
  }

  @Test("has a legal basis among its bytes where it is older, which is no longer made public")
  func olderBasis() throws {
    let body = Array(
      """
      {"act":"erased","case":"JS07-2021-0042","on":"2021-03-05","at":"2021-03-05T08:00:00Z",\
      "by":"jia","op":"op1","fields":["summary"],"basis":"law"}
      """.utf8)
    let events = try body.withUnsafeBytes {
      try EventBody.decode($0, sequence: 1) { _, _ in nil }
    }
    #expect(events.map(\.act) == [.erased(fields: ["summary"], basis: "law")])
    #expect(events[0].erased.isEmpty)
    let left = try body.withUnsafeBytes { try EventBody.withoutWords($0) }
    #expect(left?.fields == ["basis"] && left?.body["basis"] == nil)
  }

  @Test("reports each text that has been erased, and reads without it", arguments: acts)
  func erased(act: Act) throws {
    let (body, personal) = encode(event(act))
    let nothing = try decode(body, [:])
    #expect(nothing.erased == personal.map(\.field))
    #expect(nothing.entry.note == nil)
    #expect(nothing.act.kind == act.kind)
    for gone in personal {
      var left = texts(personal)
      left[gone.field] = nil
      #expect(try decode(body, left).erased == [gone.field])
    }
  }

  @Test("takes no personal text it made no commitment to")
  func uncommitted() throws {
    let day = Self.day
    let bare = Event(
      sequence: 12, number: CaseNumber(station: "JS07", year: 2021, serial: 42),
      entry: Entry(.noted, on: day), enteredAt: .noon(of: day), enteredBy: "jia",
      operation: "op1")
    let (body, personal) = encode(bare)
    #expect(personal.isEmpty)
    #expect(try decode(body, ["note": "密语甲"]) == bare)
  }

  @Test("is refused without any one of its six first members", arguments: 0..<6)
  func incomplete(missing: Int) throws {
    var members = try #require(JSON(parsing: encode(event(.accepted)).body).members)
    members.remove(at: missing)
    let body = Array(JSON.object(members).text.utf8)
    #expect(throws: EventBodyError.incomplete) { try decode(body, [:]) }
  }

  @Test("is refused with a detail that is not understood, which it names")
  func detail() {
    let head =
      #"{"act":"resolved","case":"JS07-2021-0042","on":"2021-03-05","#
      + #""at":"2021-03-05T04:00:00Z","by":"jia","op":"op1","outcome":"#
    for outcome in ["failed", "perhaps"] {
      #expect(throws: EventBodyError.detail("outcome")) {
        try decode(Array((head + "\"\(outcome)\"}").utf8), [:])
      }
    }
    #expect(throws: EventBodyError.notJSON(offset: 0)) { try decode(Array("act".utf8), [:]) }
  }
}
