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
