import Formats
import Testing

@Suite("Text in the cells of a terminal")
struct DisplayWidthTests {
  @Test(
    "has a width",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("…—×", 3), ("Ω·я", 3), ("漢字", 4), ("かな", 4),
      ("カナ", 4), ("ｶﾅ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ！", 4), ("。「", 4),
      ("\u{3000}", 2), ("😀", 2), ("🚀🧡", 4), ("⌚✅", 4), ("☂", 1), ("🇪🇸", 2), ("\u{20000}", 2),
      ("a\u{200B}\u{200D}\u{FEFF}b", 2), ("\u{FE0F}", 0), ("\u{20DD}", 0),
      ("\n\u{1B}\u{7F}\u{9F}", 0),
      ("שָׁלוֹם", 4), ("\u{0600}", 1), ("क\u{94D}", 1), ("\u{E0041}", 0),
      ("❤", 1), ("❤\u{FE0F}", 2), ("❤\u{FE0F}x", 3), ("1\u{FE0F}\u{20E3}", 2), ("12", 2),
      ("👨\u{200D}👩\u{200D}👧", 2), ("👩\u{200D}❤\u{FE0F}\u{200D}👨", 2), ("👍🏽👍🏽", 4), ("🏽", 2),
      ("漢\u{FE0F}", 2), ("क\u{200D}ष", 2), ("👨👩", 4),
    ])
  func width(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test("is padded on the other side")
  func pads() {
    #expect("ab".padded(to: 4) == "ab  ")
    #expect("ab".padded(to: 4, alignment: .left) == "ab  ")
    #expect("ab".padded(to: 4, alignment: .right) == "  ab")
    #expect("漢".padded(to: 4, alignment: .right) == "  漢")
    #expect("e\u{301}".padded(to: 2) == "e\u{301} ")
    #expect("abc".padded(to: 2) == "abc")
    #expect("".padded(to: -1) == "")
  }

  @Test(
    "is cut to fit",
    arguments: [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("abcd", -1, ""),
      ("", 0, ""), ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("漢字漢", 4, "漢…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab\u{301}", 2, "ab\u{301}"),
      ("a\r\nbc", 2, "a\r\n…"), ("欠12345元", 6, "欠…"), ("欠12345元", 8, "欠12345…"),
      ("12,345.60", 5, "…"),
      ("共12,345元", 6, "共…"), ("到3. 再说", 5, "到3.…"), ("第3、4栋", 5, "第3…"), ("a1b", 2, "a…"),
      ("❤\u{FE0F}漢", 2, "…"), ("❤\u{FE0F}漢", 3, "❤\u{FE0F}…"),
      ("👨\u{200D}👩\u{200D}👧漢", 3, "👨\u{200D}👩\u{200D}👧…"),
    ])
  func truncates(text: String, cells: Int, cut: String) {
    #expect(Array(text.truncated(to: cells).utf8) == Array(cut.utf8))
  }

  @Test("fits after any cut")
  func alwaysFits() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let text = random.text(of: trickyPieces, upTo: 10)
      let cells = Int.random(in: 0...12, using: &random)
      #expect(text.truncated(to: cells).displayWidth <= cells)
      #expect(text.truncated(to: cells).padded(to: cells).displayWidth <= max(cells, 0))
    }
  }
}
