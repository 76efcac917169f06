import Testing

@testable import Mediation

@Suite("A row that is refused")
struct ImportRehearsalTests {
  @Test("is not called by a number it has not been given") func number() throws {
    let day = Day(ordinal: 18_691)
    let registration = Registration(category: .other, source: .grid, summary: "测试")
    let record = ImportRecord(
      line: 2, station: "JS07", stationName: nil, district: nil,
      entries: [
        Entry(.registered(registration), on: day), Entry(.closed(), on: day + 1),
      ])
    let rehearsal = ImportRehearsal(of: record, enteredAt: .noon(of: day + 30), by: .shipped)
    let error = #expect(throws: MediationError.self) { try rehearsal.dispute.get() }
    let texts = [error?.message.zh, error?.message.en, error.map { "\($0.hint as Any)" }]
    #expect(texts.allSatisfy { $0?.contains("0000") != true })
    #expect(error?.message.zh.hasPrefix("这一起") == true)
  }

  private func refusal(_ registration: Registration, _ acts: Act...) -> MediationError? {
    let day = Course.start
    let entries = ([.registered(registration)] + acts).map { Entry($0, on: day) }
    let record = ImportRecord(
      line: 2, station: "JS07", stationName: nil, district: nil, entries: entries, isHistory: true)
    let rehearsal = ImportRehearsal(of: record, enteredAt: .noon(of: day), by: .shipped)
    if case .failure(let error) = rehearsal.dispute { return error }
    return nil
  }

  @Test("brings a text that its own history says is gone")
  func erasedText() {
    let whole = Registration(
      category: .other, source: .grid, summary: "测试",
      parties: [Party(role: .applicant, name: "甲某")], sourceRef: "JS07-2021-0001")
    var nameless = whole
    nameless.parties[0].name = nil
    let nameErased = Act.erased(fields: ["party.1.name", "source_ref"], basis: "依据")
    let destruction: [Act] = [
      .failed(reason: nil, told: []), .closed(), .destroyed(basis: "期限届满"),
    ]
    func destroyed(_ registration: Registration) -> MediationError? {
      refusal(registration, destruction[0], destruction[1], destruction[2])
    }
    #expect(refusal(whole) == nil)
    for error in [refusal(whole, nameErased), destroyed(whole)] {
      #expect(error?.kind == .refused)
      #expect(error?.field == .column("events"))
    }
    #expect(refusal(nameless, nameErased) == nil)
    nameless.summary = nil
    #expect(destroyed(nameless) == nil)
    // A number of a register stands where the reference was; another reference is a text.
    nameless.sourceRef = "甲-1"
    #expect(destroyed(nameless)?.kind == .refused)
  }

  @Test("is merged into what has no number")
  func mergedIntoWords() {
    let registration = Registration(category: .other, source: .grid, summary: "测试")
    #expect(refusal(registration, .linked(to: "旧台账第5号", as: .related)) == nil)
    let error = refusal(registration, .linked(to: "旧台账第5号", as: .duplicate))
    #expect(error?.kind == .usage)
    #expect(error?.field == .column("events"))
  }

  @Test(
    "is none of a destroyed dispute's, whichever of its texts are gone",
    arguments: Course.samples + [
      .linked(to: "旧台账第5号", as: .related), .referred(to: "某协会"),
      .resolved(Resolution(outcome: .agreement, terms: "测试")),
    ])
  func destroyed(act: Act) throws {
    let day = Course.start
    let erasures: [Entry] = [
      Entry(.destroyed(basis: "期限届满"), on: day),
      Entry(.erased(fields: act.entry(on: day).privateKeys, basis: "依据"), on: day),
    ]
    for erasure in erasures {
      let left = try act.entry(on: day).withoutText
      try left.validate(today: day, isImported: true, erased: [left, erasure].erasedFields)
    }
  }
}

extension Act {
  fileprivate func entry(on day: Day) -> Entry { Entry(self, on: day, note: "测试") }
}

extension Entry {
  fileprivate var privateKeys: [String] { details.filter(\.isPrivate).map(\.key) }

  fileprivate var withoutText: Entry {
    get throws {
      let left = details.filter { !$0.isPrivate }
      return try Entry(kind: act.kind, on: happenedOn) { key in
        left.first { $0.key == key }?.value
      }
    }
  }
}
