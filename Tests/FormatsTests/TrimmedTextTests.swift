import Formats
import Testing

@Suite("A trimmed text")
struct TrimmedTextTests {
  @Test(
    "has no white space around it, and all of it within",
    arguments: [
      ("", ""), ("甲", "甲"), (" A1", "A1"), ("A1\t", "A1"), ("\r\nA 1\n", "A 1"),
      ("\u{3000}甲\u{3000}乙\u{A0}", "甲\u{3000}乙"),
      (" \u{3000}", ""), ("e\u{301} ", "e\u{301}"), ("\u{200B}a", "\u{200B}a"),
    ])
  func trims(text: String, trimmed: String) {
    #expect(Array(text.trimmed.utf8) == Array(trimmed.utf8))
  }

  @Test("knows white space as Unicode does")
  func whiteSpace() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(String(scalar).trimmed.isEmpty == scalar.properties.isWhitespace, "\(value)")
    }
  }
}
