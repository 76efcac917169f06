import Formats
import Testing

@Suite("The nearest word")
struct NearestWordTests {
  private static let words = ["mediation", "visit", "police_mediation", "second_session"]

  @Test(
    "is the one that has the word in it, or takes the fewest letters",
    arguments: [
      ("vist", "visit"), ("VISTI", "visit"), ("mediatoin", "mediation"), ("mediate", "mediation"),
      ("police", "police_mediation"), ("polise_mediation", "police_mediation"),
      ("session", "second_session"), ("seccond-session", "second_session"),
    ])
  func near(word: String, expected: String) {
    #expect(NearestWord.of(word, in: Self.words) == expected)
  }

  @Test(
    "is none where half of the letters differ",
    arguments: ["", "x", "nosuch", "回访", String(repeating: "v", count: 10_000)])
  func far(word: String) {
    #expect(NearestWord.of(word, in: Self.words) == nil)
  }

  @Test("of several as near is the first, and of no words none")
  func several() {
    #expect(NearestWord.of("cart", in: ["card", "cars", "dart"]) == "card")
    #expect(NearestWord.of("cart", in: []) == nil)
  }
}
