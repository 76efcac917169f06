import Mediation
import Testing

/// An account of half a year over seven disputes, computed by hand.
@Suite("An account of the ledger")
struct LedgerAccountTests {
  private static let resolved = Act.resolved(Resolution(outcome: .reconciled))

  /// Day of registration, then what followed.
  private static let disputes: [(String, [(Act, String)])] = [
    ("2020-12-20", [(resolved, "2021-01-31")]),
    ("2021-01-01", [(resolved, "2021-01-10"), (.reopened(reason: "breach"), "2021-02-01")]),
    ("2021-01-15", [(.referred(to: "court"), "2021-01-20"), (.returned, "2021-02-28")]),
    ("2021-01-31", [(.declined(reason: "not_civil"), "2021-01-31")]),
    ("2021-02-10", [(.linked(to: "JS07-2021-0001", as: .duplicate), "2021-02-11")]),
    ("2021-02-27", [(.failed(reason: "no_show", told: ["lawsuit"]), "2021-03-01")]),
    ("2021-03-01", [(.withdrawn(reason: nil), "2021-03-31")]),
  ]

  private func counts(in period: Period) throws -> LedgerCounts {
    var counts = LedgerCounts()
    for (serial, (registeredOn, acts)) in Self.disputes.enumerated() {
      let day = try #require(Day(registeredOn))
      var dispute = Dispute(
        number: CaseNumber(station: "JS07", year: day.year, serial: serial + 1),
        registration: Registration(category: .other, source: .grid, summary: "测试"),
        registeredOn: day, enteredAt: .noon(of: day))
      for (act, text) in acts { try dispute.apply(Entry(act, on: try #require(Day(text)))) }
      counts.count(dispute, in: period)
    }
    return counts
  }

  @Test(
    "shows these columns",
    arguments: [
      ("2020-12", [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
      ("2021-01", [1, 3, 0, 0, 2, 0, 0, 0, 1, 1, 0, 0]),
      ("2021-02", [0, 2, 1, 1, 0, 0, 0, 0, 0, 0, 1, 3]),
      ("2021-03", [3, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2]),
      ("2021-04", [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
      ("2021", [1, 6, 1, 1, 2, 1, 0, 1, 1, 1, 1, 2]),
    ])
  func columns(text: String, expected: [Int]) throws {
    let counts = try counts(in: try #require(Period(text)))
    #expect(LedgerColumn.allCases.map { counts[$0] } == expected)
    #expect(counts.imbalance == 0)
  }

  @Test(
    "shows these ages of what is still open",
    arguments: [
      ("2020-12", [0, 1, 0, 0, 0]),  // 11 days
      ("2021-02", [2, 1, 0, 0, 0]),  // 27, 0 and 1 days
      ("2021-03", [0, 0, 2, 0, 0]),  // 58 and 31 days
      ("2021-05", [0, 0, 0, 2, 0]),  // 119 and 92 days
      ("2021-08", [0, 0, 0, 0, 2]),  // 211 and 184 days
    ])
  func ages(text: String, expected: [Int]) throws {
    let counts = try counts(in: try #require(Period(text)))
    #expect(AgeBand.allCases.map { counts[$0] } == expected)
    #expect(expected.reduce(0, +) == counts[.openEnd])
  }

  @Test(
    "shows these registrations, resolutions of them, and resolutions that stand",
    arguments: [
      ("2021-01", [3, 1, 2]), ("2021-02", [1, 0, 0]), ("2021-03", [1, 0, 0]),
      ("2021", [5, 0, 1]),
    ])
  func cohort(text: String, expected: [Int]) throws {
    let counts = try counts(in: try #require(Period(text)))
    #expect(
      [counts.cohortRegistered, counts.cohortResolved, counts.resolvedStanding] == expected)
  }

  @Test("shows an imbalance when a column is altered", arguments: LedgerColumn.allCases)
  func altered(column: LedgerColumn) throws {
    var counts = try counts(in: .year(2021))
    counts[column] += 1
    #expect(counts.imbalance == (LedgerColumn.incoming.contains(column) ? 1 : -1))
  }
}
