import Mediation
import Testing

@testable import Commands

@Suite("The words that were given")
struct GivenWordsTests {
  @Test(
    "are refused when an option that holds one value has two, in whatever spelling",
    arguments: [
      ["log", "--summary", "甲", "--summary", "乙"], ["log", "--form=甲", "--form", "乙"],
      ["resolve", "1", "--form", "甲", "--outcome", "agreement", "--form", "乙"],
      ["show", "1", "--audit", "甲", "--audit", "乙"], ["list", "--reveal", "甲", "--reveal=乙"],
      ["report", "monthly", "2021-03", "--output", "甲", "--output", "乙"],
      ["accept", "1", "--note", "甲", "--note", "乙"], ["import", "a", "--map", "甲", "--map", "乙"],
      ["report", "seal", "monthly", "2021-03", "--signed-by", "甲", "--signed-by", "乙"],
      ["accept", "1", "--lang", "甲", "--json", "--lang", "乙"],
    ])
  func twice(words: [String]) {
    #expect(DailyWords.verb(words) == nil)
    let error = #expect(throws: MediationError.self) { try Mediate.parse(words) }
    #expect(error?.kind == .usage)
    #expect(error?.field.map { field in words.contains { $0.hasPrefix(field.spelling) } } == true)
    for value in ["甲", "乙"] {
      #expect(error?.message.zh.contains("“\(value)”") == true)
      #expect(error?.message.en.contains("“\(value)”") == true)
    }
  }

  @Test(
    "may repeat what is repeatable, and a flag",
    arguments: [
      ["log", "--party", "申请人:甲", "--party", "被申请人:乙", "--json", "--json"],
      ["fail", "1", "--told", "lawsuit", "--told", "arbitration", "--json", "1", "--json"],
      ["redact", "1", "--field", "note", "--field", "terms", "--basis", "法"],
      ["resolve", "1", "--outcome", "agreement", "--terms", "甲", "--terms", "乙"],
      ["operator", "add", "yi", "--role", "auditor", "--role", "records"],
      ["show", "--json", "1", "--json"], ["note", "1", "--", "--note", "--note"],
    ])
  func repeatable(words: [String]) {
    #expect(throws: Never.self) {
      try GivenWords.refuseRepeated(words, for: type(of: Self.parsed(words)))
    }
  }

  private static func parsed(_ words: [String]) -> any Verb {
    (try? Mediate.parse(words)) ?? ShowCommand.blank
  }

  @Test("may begin with a hyphen, read either way")
  func hyphens() throws {
    for words in [
      ["log", "--on", "-3d", "--summary", "-x", "--json"], ["resolve", "1", "--perform-by", "-1d"],
      ["list", "registered:2021", "--limit", "-1"],
      ["report", "monthly", "2021-03", "--as-of", "-2d"],
      ["search", "a", "--reveal", "-r"], ["show", "1", "--audit", "-a"],
    ] {
      let read = try #require(DailyWords.verb(words), "\(words)")
      #expect("\(read)" == "\(try Mediate.parse(words))")
    }
    let note = try #require(try Mediate.parse(["note", "1", "事", "--on", "-1d"]) as? NoteCommand)
    #expect(note.write.on == "-1d")
    for words in [["list", "-h"], ["list", "--reveal", "-h"], ["list", "--reveal", "--json"]] {
      #expect(DailyWords.verb(words) == nil)
    }
    #expect(GivenWords.bound(["log", "--json", "-"]) == ["log", "--json", "-"])
    #expect(
      GivenWords.bound(["a", "--b=c", "-d", "--", "--e", "-f"]) == [
        "a", "--b=c", "-d", "--", "--e", "-f",
      ])
  }
}
