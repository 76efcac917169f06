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
}
