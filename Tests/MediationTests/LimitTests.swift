import Testing

@testable import Mediation

@Suite("A limit")
struct LimitTests {
  @Test("ends as many days after its start, which is not counted")
  func end() throws {
    let day = try #require(Day("2021-03-05"))
    #expect(Limit.settling(acceptedOn: day) == Day("2021-04-04"))
  }

  @Test(
    "of no days, or of more than can be counted, is left out",
    arguments: ["", "0", "-1", "10000", "9223372036854775807"])
  func days(text: String) {
    let row = { (days: String) in "mediation,\(days),accepted,,,甲,a,b\n" }
    #expect(Limit.limits(csv: Array((row(text) + row("30")).utf8)).map(\.days) == [30])
  }
}
