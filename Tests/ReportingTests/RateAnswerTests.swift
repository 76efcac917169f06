import Formats
import Mediation
import Reporting
import Testing

@Suite("An answer about a published rate")
struct RateAnswerTests {
  /// 56,162 of 56,287 is 99.7779… %, by hand; “99 % or more” is how the report of 2021 printed it.
  @Test(
    "says how a printed percentage fits its pair",
    arguments: [
      ("99.78%", 56_162, 56_287, true, false, false), ("99.77%", 56_162, 56_287, false, true, true),
      ("99%", 56_162, 56_287, false, true, true), ("99.8%", 56_162, 56_287, true, false, false),
      ("100%", 56_162, 56_287, true, false, false), ("98.4%", 83, 84, false, false, true),
    ])
  func fits(
    claim: String, of numerator: Int, over denominator: Int, rounded: Bool, cut: Bool, least: Bool
  ) throws {
    let json = try RateAnswer(Rate(numerator, of: denominator), claim: claim).json["claim"]
    #expect(json?["rounded"] == .bool(rounded))
    #expect(json?["truncated"] == .bool(cut))
    #expect(json?["at_least"] == .bool(least))
  }

  @Test("names the nearest pairs where no whole number gives it")
  func unattainable() throws {
    let answer = try RateAnswer(Rate(83, of: 84), claim: "98.4%")
    #expect(answer.json["claim"]?["attainable"] == false)
    #expect(answer.lines.last?.en.contains("82/84 = 97.62 %, 83/84 = 98.81 %") == true)
  }

  @Test("refuses what is no percentage", arguments: ["", "x", "-1%", "98,4%", "1e3%"])
  func refuses(claim: String) {
    let error = #expect(throws: MediationError.self) {
      try RateAnswer(Rate(1, of: 2), claim: claim)
    }
    #expect(error?.kind == .usage)
    #expect(error?.field == .claim)
  }

  @Test("has nothing to say over a denominator of nought")
  func nought() throws {
    #expect(try RateAnswer(Rate(0, of: 0), claim: "99%").lines.count == 1)
  }
}
