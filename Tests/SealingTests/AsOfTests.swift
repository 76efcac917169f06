import Mediation
import Reporting
import SQLiteStore
import Testing

@Suite("A report as of an earlier day")
struct AsOfTests {
  @Test("is, byte for byte, what was printed then", arguments: [1, 2] as [UInt64])
  func replay(seed: UInt64) throws {
    let office = try OfficeInTime(seed: seed)
    var printed: [(at: Instant, bytes: [[UInt8]])] = []
    for day in 0..<44 {
      try office.day(verbs: 5)
      if day == 33 || day == 39 { _ = try office.seal(.month(year: 2019, month: 11)) }
      printed.append((office.now, try office.reports(asOf: nil)))
      office.nextDay()
    }
    for (instant, bytes) in printed {
      #expect(try office.reports(asOf: instant) == bytes, "as of \(instant)")
    }
    #expect(Set(printed.map(\.bytes)).count > 36)
  }
}

@Suite("An explanation")
struct ExplanationTests {
  @Test("of any cell has as many lines as the cell counts")
  func sums() throws {
    let office = try OfficeInTime(seed: 5)
    for _ in 0..<36 {
      try office.day(verbs: 6)
      office.nextDay()
    }
    let period = Period.month(year: 2019, month: 11)
    try office.store.read { reader in
      let known = try Knowledge(FigureReader(reader), asOf: nil, now: office.now)
      for grouping in [Grouping.whole, .station, .category, .source] {
        let report = try LedgerReport.compile(period, by: grouping, withSealsFrom: known)
        for row in report.rows {
          for cell in LedgerCell.allCases {
            let explained = try Explanation.compile(
              period, unit: row.unit, column: cell.code, from: known)
            #expect(explained.lines.count == row.counts?[cell], "\(row.unit) \(cell.code)")
          }
          let rate = try Explanation.compile(period, unit: row.unit, column: "rate", from: known)
          #expect(rate.lines.count == row.counts?[.cohortRegistered], "\(row.unit) rate")
          #expect(
            rate.lines.count { $0.why.en.hasPrefix("above and below the line") }
              == row.counts?[.cohortResolved], "\(row.unit) rate")
        }
        var measures: [String: MeasureCounts] = [:]
        try reader.forEachDispute(matching: DisputeFilter()) { dispute in
          measures[key(of: dispute, by: grouping), default: MeasureCounts()].count(
            dispute, in: period)
        }
        for (unit, counts) in measures where grouping != .whole {
          for cell in MeasureCell.allCases {
            let explained = try Explanation.compile(
              period, unit: unit, column: cell.rawValue, from: known)
            // Of sums of money the lines are the disputes, not the fen.
            let isSum = [.amountDue, .amountPerformed].contains(cell)
            #expect(
              isSum
                ? explained.lines.isEmpty == (counts[cell] == 0)
                : explained.lines.count == counts[cell], "\(unit) \(cell.rawValue)")
          }
        }
      }
    }
  }
}

/// The line of a report a dispute is counted in.
private func key(of dispute: Dispute, by grouping: Grouping) -> String {
  switch grouping {
  case .whole: ""
  case .station, .district: dispute.number.station
  case .category: dispute.category.rawValue
  case .source: dispute.source.rawValue
  }
}
