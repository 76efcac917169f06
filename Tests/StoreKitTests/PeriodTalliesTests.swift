import Mediation
import StoreKit
import Testing

@Suite("What is written of the kept counts")
struct PeriodTalliesTests {
  @Test("is in one order, whatever was counted first")
  func order() {
    var disputes: [Dispute] = []
    for station in ["ZY01", "AB01", "JS07"] {
      for month in [3, 1, 2] {
        let day = Period.month(year: 2021, month: month).start + 4
        disputes.append(
          Dispute(
            number: CaseNumber(station: station, year: 2021, serial: month),
            registration: Registration(category: .other, source: .grid, summary: "测试"),
            registeredOn: day, enteredAt: .noon(of: day)))
      }
    }
    let (forth, back) = (lines(disputes), lines(disputes.reversed()))
    #expect(forth == back)
    let stations = forth.filter { $0.hasPrefix("2021-02 station") }
    #expect(stations.map { $0.split(separator: " ")[2] } == ["AB01", "JS07", "ZY01"])
  }

  private func lines(_ disputes: [Dispute]) -> [String] {
    var tallies = PeriodTallies(lastMonth: .month(year: 2021, month: 4))
    for dispute in disputes { tallies.replace(nil, by: dispute) }
    var lines: [String] = []
    tallies.forEachLine { period, grouping, code, _ in
      lines.append("\(period) \(grouping.rawValue) \(code)")
    }
    tallies.forEachMeasure { period, row, number in
      lines.append("\(period) \(row.kind.word) \(row.span.number) \(number)")
    }
    return lines
  }
}
