import Formats
import Testing

@Suite("Text a person typed")
struct VisibleTextTests {
  @Test(
    "shows what would move a cursor or hide",
    arguments: [
      ("\u{1B}[2J", #"\u{1B}[2J"#), ("a\0b", #"a\u{0}b"#), ("a\tb\r\n", #"a\u{9}b\u{D}\u{A}"#),
      ("\u{7F}\u{80}\u{9F}", #"\u{7F}\u{80}\u{9F}"#), ("\u{200E}\u{200F}", #"\u{200E}\u{200F}"#),
      ("\u{202A}\u{202E}", #"\u{202A}\u{202E}"#), ("\u{2066}\u{2069}", #"\u{2066}\u{2069}"#),
      ("\u{61C}", #"\u{61C}"#), ("\u{200B}\u{200D}", #"\u{200B}\u{200D}"#),
      ("\u{2060}\u{FEFF}\u{AD}", #"\u{2060}\u{FEFF}\u{AD}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
      ("é\u{202E}漢e\u{301}", #"é\u{202E}漢"# + "e\u{301}"),
    ])
  func shows(text: String, visible: String) {
    #expect(Array(text.visible().utf8) == Array(visible.utf8))
  }

  @Test(
    "stays as it is when there is nothing to show",
    arguments: [
      "", "abc ~", "é\u{A0}¡", "e\u{301}", "…—“”\u{2010}\u{2027}\u{202F}\u{205F}", "漢字", "😀", "ف",
      "！ﾅ", "\\u{1B}",
    ])
  func stays(text: String) {
    #expect(Array(text.visible().utf8) == Array(text.utf8))
  }

  @Test("may keep its newlines, and only those")
  func newlines() {
    #expect("a\nb".visible(keepingNewlines: true) == "a\nb")
    #expect("a\r\nb\tc".visible(keepingNewlines: true) == "a\\u{D}\nb\\u{9}c")
  }

  @Test("has nothing left to show once shown")
  func settles() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let shown = random.text(of: trickyPieces, upTo: 10).visible()
      #expect(shown.visible() == shown)
      #expect(!shown.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test("of several lines is shown as lines, or on one with a sign where they ended")
  func lines() {
    #expect("甲\n乙\r\n\u{1B}丙".visibleLines == ["甲", "乙", "\\u{1B}丙"])
    #expect("甲\n乙\r\n丙\n".visibleOnOneLine == "甲⏎乙⏎丙⏎")
    #expect("甲\t乙\r丙\r".visibleOnOneLine == "甲⇥乙⏎丙⏎")
    #expect("甲\r乙".visibleLines == ["甲\\u{D}乙"])
    #expect("".visibleLines == [""])
  }
}
