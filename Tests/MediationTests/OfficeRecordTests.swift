import Mediation
import Testing

@Suite("What the office's journal replays to")
struct OfficeRecordTests {
  private func record(_ acts: [OfficeAct]) -> OfficeRecord {
    OfficeRecord(
      replaying: acts.enumerated().map { index, act in
        OfficeEvent(
          sequence: index + 1, act: act, enteredAt: Instant(seconds: index), enteredBy: "jia",
          operation: "op\(index)")
      })
  }

  private func figure(_ value: Int, _ station: String?, _ day: Int) -> OfficeAct {
    .figureNoted(
      OfficeFigure(
        kind: .officers, value: value, station: station, on: Day(ordinal: 18_628 + day)))
  }

  @Test("sums the stations' latest figures, unless the whole office has one")
  func figures() {
    let stations = [figure(5, "JS07", 10), figure(7, "JS07", 20), figure(3, "JS08", 1)]
    #expect(record(stations).figure(.officers, in: .year(2021)) == 10)
    #expect(record(stations).figure(.officers, in: .year(2020)) == nil)
    #expect(record(stations + [figure(99, nil, 2)]).figure(.officers, in: .year(2021)) == 99)
    #expect(record(stations).figure(.auxiliaries, in: .year(2021)) == nil)
  }

  @Test("forgets what was retracted, and nothing else")
  func retraction() {
    let nilReport = OfficeAct.nilReported(
      NilReport(station: "JS07", period: .month(year: 2021, month: 3), by: "甲"))
    let kept = record([nilReport, .retracted(operation: "op9")])
    #expect(kept.nilReport(of: "JS07", for: .month(year: 2021, month: 3))?.value.by == "甲")
    #expect(record([nilReport, .retracted(operation: "op0")]).nilReports.isEmpty)
  }

  @Test("takes what a retraction that was retracted itself had taken away")
  func redone() throws {
    let cutOff = OfficeAct.cutOffSet(try #require(CutOff(day: 5)))
    #expect(record([cutOff, .retracted(operation: "op0")]).cutOff == nil)
    let redone = [cutOff, .retracted(operation: "op0"), .retracted(operation: "op1")]
    #expect(record(redone).cutOff?.day == 5)
    #expect(record(redone + [.retracted(operation: "op2")]).cutOff == nil)
  }

  @Test("has a cut-off day every month knows", arguments: [(1, 0), (5, 4), (28, 27)])
  func cutOff(day: Int, after: Int) throws {
    let cutOff = try #require(CutOff(day: day))
    let march = Period.month(year: 2021, month: 3)
    #expect(cutOff.lastDay(for: march) == march.end + after)
    #expect(CutOff(day: 0) == nil && CutOff(day: 29) == nil)
  }
}
