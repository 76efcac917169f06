import Formats
import Testing

@Suite("A text that is searched")
struct SearchTextTests {
  @Test("is folded alike by the quick way and the slow one")
  func ways() {
    for text in ["", "甲乙 3.5 A", "Noise, 50% of nights", "龥一", "a_b\\c"] {
      // A sign that takes the slow way, taken off again.
      let slow = SearchText.folded(text + "é").dropLast(2)
      #expect(Array(slow) == SearchText.folded(text), "\(text)")
    }
  }

  @Test("holds words where they stand, whole characters only")
  func holds() {
    #expect(SearchedWords("乙丙").stand(in: "甲乙丙丁"))
    #expect(SearchedWords("丁").stand(in: "甲乙丙丁"))
    #expect(!SearchedWords("乙丁").stand(in: "甲乙丙丁"))
    #expect(!SearchedWords("甲乙").stand(in: "甲"))
    #expect(!SearchedWords("e").stand(in: "é"))
    #expect(SearchedWords("ئا").stand(in: "\u{64A}\u{654}ا"))
    #expect(SearchedWords("甲•乙").areAll(of: "甲．乙"))
    #expect(!SearchedWords("甲").areAll(of: "甲乙"))
  }
}
