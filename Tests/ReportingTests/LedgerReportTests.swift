import Formats
import Mediation
import Reporting
import Testing

@Suite("The ledger report")
struct LedgerReportTests {
  @Test("counts what can be counted by hand")
  func counts() throws {
    let report = try SampleReport.monthly(by: .whole)
    let counts = try #require(report.total.counts)
    #expect(counts[.openStart] == 1)
    #expect(counts[.new] == 2)
    #expect(counts[.reopened] == 1)
    #expect(counts[.resolved] == 2)
    #expect(counts[.withdrawn] == 1)
    #expect(counts[.openEnd] == 1)
    #expect(counts[AgeBand.month] == 1)
    #expect(report.total.rate == Rate(1, of: 2))
    #expect(report.official == Rate(2, of: 2))
    #expect(report.isBalanced)
  }

  @Test("shows a station that never entered anything as unreported, not as zero")
  func silence() throws {
    let report = try SampleReport.monthly()
    let silent = try #require(report.rows.first { $0.unit == "JS08" })
    #expect(silent.counts == nil)
    let row = report.json["rows"]?.array?.first { $0["unit"] == "JS08" }
    #expect(row?["new"] == .null)
    #expect(row?["reported"] == false)
  }

  @Test("prints known zeros for a month in which nothing happened")
  func zeros() throws {
    let report = try SampleReport.empty()
    #expect(report.total.counts == LedgerCounts())
    #expect(report.json["total"]?["new"] == 0)
    #expect(report.json["total"]?["rate"]?["percent"] == .null)
  }

  @Test("chains the months of a year and sums to it")
  func year() throws {
    let report = try SampleReport.yearly()
    #expect(report.months.count == 12)
    #expect(report.isBalanced)
    let new = report.months.reduce(0) { $0 + ($1.counts?[.new] ?? 0) }
    #expect(new == report.total.counts?[.new])
  }

  @Test("prints no rate when the ledger does not balance, and says who is off by how much")
  func imbalance() throws {
    var counts = LedgerCounts()
    counts[.new] = 3
    counts[.resolved] = 1
    counts[.cohortRegistered] = 3
    counts[.cohortResolved] = 1
    let row = LedgerReport.Row(unit: "JS07", name: Phrase("建设路派出所"), counts: counts)
    let report = LedgerReport(
      period: .month(year: 2021, month: 3), asOf: SampleReport.now, grouping: .station,
      office: Phrase("建设路派出所"), definition: .resolution, rows: [row], total: row, months: [])
    #expect(!report.isBalanced)
    #expect(report.official == nil)
    #expect(report.json["rows"]?.array?.first?["rate"] == .null)
    #expect(report.json["rows"]?.array?.first?["out_of_balance_by"] == 2)
    let text = String(decoding: report.written(as: .text, in: .zh), as: UTF8.self)
    #expect(text.contains("建设路派出所（JS07）左边比右边多 2 起"))
    #expect(!text.contains("%"))
  }

  @Test("aligns Chinese in columns of two cells a character")
  func alignment() {
    let table = Table(
      columns: [.init("a", "名称", .left), .init("b", "数")],
      rows: [[.text("甲"), .number(1)], [.text("abc"), .number(12)]])
    #expect(
      String(decoding: TextWriter.write(table, .zh), as: UTF8.self) == """
        名称  数
        ----  --
        甲     1
        abc   12

        """)
  }
}
