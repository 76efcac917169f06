import Formats
import Mediation
import Testing

@testable import Commands

@Suite("A dispute as JSON")
struct SaidTwiceTests {
  private func words(_ json: String, summary: String? = nil) throws -> DisputeWords {
    var words = DisputeWords(
      category: nil, source: nil, summary: summary, parties: [], station: nil, grid: nil,
      sourceRef: nil, on: nil)
    try words.fill(fromJSON: Array(json.utf8))
    return words
  }

  @Test(
    "is refused by name where it is not understood or said twice",
    arguments: [
      (#"{"parties":{"role":"applicant","name":"甲"}}"#, ["parties"]),
      (#"{"parties":"甲"}"#, ["parties"]), (#"{"parties":["甲"]}"#, ["1"]),
      (#"{"parties":[{"role":"applicant"},{"role":"applicant","nam":"甲"}]}"#, ["2", "nam"]),
      (#"{"parties":[{"role":"applicant","name":7}]}"#, ["1", "name"]),
      (#"{"parties":[{"role":"applicant","phone":13800000000}]}"#, ["phone"]),
      (#"{"parties":[{"role":"applicant","side":"third"}]}"#, ["third"]),
      (#"{"parties":[{"role":"boss","name":"甲"}]}"#, ["boss"]),
      (#"{"parties":[{"name":"甲"}]}"#, ["role"]),
      (#"{"on":"2021-03-05","registered_on":"2021-03-06"}"#, ["on", "registered_on"]),
      (#"{"summary":"乙"}"#, ["--summary", "甲", "summary", "乙"]),
      (#"{"summary":7}"#, ["summary"]), (#"{"risk":null}"#, ["risk"]),
      (#"{"amount":true}"#, ["amount"]), (#"{"grid":"一","grid":"二"}"#, ["grid"]),
      (#"{"grid":"a\u0000b"}"#, ["NUL"]),
    ])
  func refused(json: String, names: [String]) {
    let error = #expect(throws: MediationError.self) { try words(json, summary: "甲") }
    #expect(error?.kind == .usage)
    for name in names {
      #expect(error?.message.zh.contains(name) == true, "\(error?.message.zh ?? "")")
      #expect(error?.message.en.contains(name) == true, "\(error?.message.en ?? "")")
    }
  }

  @Test(
    "takes an amount as other programs write money, to the fen",
    arguments: [
      ("3400.50", 340_050), ("3400.0", 340_000), ("3400", 340_000), ("3.4005e3", 340_050),
      ("\"3400.5\"", 340_050), ("90071992547.41", 9_007_199_254_741), ("0.29", 29),
      ("1.005", nil), ("-1", nil), ("1e20", nil),
    ] as [(String, Int?)])
  func amount(text: String, fen: Int?) throws {
    let json = #"{"category":"other","source":"grid","summary":"测试","amount":\#(text)}"#
    let questions = Questions(session: try Session(.blank, .system()))
    let read = try words(json)
    if let fen {
      #expect(try read.registration(questions).amount?.fen == fen)
    } else {
      #expect(throws: MediationError.self) { try read.registration(questions) }
    }
  }
}
