import Formats
import Testing

@Suite("A blank text")
struct BlankTextTests {
  @Test(
    "shows nothing, whatever it is made of",
    arguments: [
      "", " ", "\t\n", "\u{A0}", "\u{3000}\u{3000}", "\u{200B}", "\u{2060}\u{FEFF}",
      "\u{2003}\u{202E}", "\u{3164}", "\u{2800}", "\u{85}",
    ])
  func blank(text: String) { #expect(text.isBlank) }

  @Test(
    "is none with one character to see",
    arguments: ["a", "　漏", "\u{200B}。", "·", "\u{FFFD}", "😀"])
  func visible(text: String) { #expect(!text.isBlank) }

  @Test("a character that was lost is found") func replacement() {
    #expect("漏\u{FFFD}".hasReplacementCharacter)
    #expect(!"漏，水：".hasReplacementCharacter)
  }

  @Test("bytes that are no text are shown as such") func bytes() {
    #expect(String(showing: Array("漏水".utf8)) == "漏水")
    #expect(String(showing: [0x61, 0xC2, 0xA5, 0xCF, 0xC2, 0x04]) == "a¥\\xCF\\xC2\u{4}")
    #expect(String(showing: [0xE6, 0xBC]) == "\\xE6\\xBC")
  }
}
