import Formats
import Testing

@Suite("A text that is searched")
struct SearchTextTests {
  @Test("is folded alike by the quick way and the slow one")
  func ways() {
    // A sign that takes the slow way, taken off again.
    func slowly(_ text: String) -> [UInt8] { SearchText.folded(text + "é").dropLast(2) }
    for text in ["", "甲乙 3.5 A", "Noise, 50% of nights", "龥一", "a_b\\c", "“甲”，乙·丙…（３．５）　Ａ"] {
      #expect(slowly(text) == SearchText.folded(text), "\(text)")
    }
    let differing = (0...0xFFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      slowly(String(scalar)) != SearchText.folded(String(scalar))
    }
    #expect(differing.isEmpty)
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
