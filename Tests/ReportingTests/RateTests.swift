import Formats
import Mediation
import Reporting
import Testing

@Suite("A rate")
struct RateTests {
  @Test(
    "has two decimals, rounded half up, and is never whole or nothing unless it is",
    arguments: [
      (56_162, 56_287, "99.78"), (12, 12, "100.00"), (99_999, 100_000, "99.99"),
      (1, 1_000_000, "0.01"), (0, 10, "0.00"), (1, 8, "12.50"), (1, 3, "33.33"), (2, 3, "66.67"),
      (1, 800, "0.13"), (12, 10, "120.00"),
    ])
  func percent(numerator: Int, denominator: Int, expected: String) {
    #expect(Rate(numerator, of: denominator).percent == expected)
  }

  /// Oracle: SciPy 1.17.1, `scipy.stats.binomtest(k, n).proportion_ci(method="wilson")`, rounded.
  @Test(
    "has the Wilson interval",
    arguments: [
      (56_162, 56_287, "99.74", "99.81"), (12, 12, "75.75", "100.00"), (0, 10, "0.00", "27.75"),
      (5, 10, "23.66", "76.34"), (82, 84, "91.73", "99.34"), (1, 8, "2.24", "47.09"),
    ])
  func interval(numerator: Int, denominator: Int, low: String, high: String) {
    let interval = Rate(numerator, of: denominator).interval
    #expect(interval?.low == low)
    #expect(interval?.high == high)
  }

  @Test("shows k of n under ten, and a dash without a denominator")
  func display() {
    #expect(Rate(3, of: 7).display(.en) == "3 of 7")
    #expect(Rate(9, of: 10).display(.zh) == "90.00 %")
    #expect(Rate(0, of: 0).display(.en) == "—")
    #expect(Rate(0, of: 0).percent == nil)
    #expect(Rate(0, of: 0).json["percent"] == .null)
    #expect(Rate(11, of: 10).interval == nil)
  }
}
