import Mediation
import Testing

@Suite("A period")
struct PeriodTests {
  @Test(
    "runs from its first day to its last",
    arguments: [
      ("2021-02", "2021-02-01", "2021-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2021-12", "2021-12-01", "2021-12-31"), ("2021", "2021-01-01", "2021-12-31"),
      ("9999-12", "9999-12-01", "9999-12-31"), ("9999", "9999-01-01", "9999-12-31"),
      ("0001", "0001-01-01", "0001-12-31"),
    ])
  func bounds(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.start == Day(first))
    #expect(period.lastDay == Day(last))
    #expect(period.description == text)
    #expect(period.contains(period.start) && period.contains(period.lastDay))
    #expect(!period.contains(period.start - 1) && !period.contains(period.end))
  }

  @Test("of a year is its months one after the other", arguments: [2020, 2021, 9999])
  func months(year: Int) {
    let months = Period.year(year).months
    #expect(months.first?.start == Period.year(year).start)
    #expect(months.last?.end == Period.year(year).end)
    for (earlier, later) in zip(months, months.dropFirst()) { #expect(earlier.end == later.start) }
    #expect(months[1].months == [months[1]])
  }

  @Test(
    "is refused when it is written otherwise",
    arguments: [
      "", "0000", "202", "20211", "2021-", "2021-00", "2021-13", "2021-1", "2021/01", "2021-01-",
      "２０２１", "+021", "2021-+1",
    ])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }
}
