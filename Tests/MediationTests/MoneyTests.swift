import Mediation
import Testing

@Suite("An amount")
struct MoneyTests {
  @Test(
    "is read in yuan and prints with two decimals",
    arguments: [
      ("0", 0, "0.00"), ("3000", 300_000, "3000.00"), ("3000.5", 300_050, "3000.50"),
      ("0.05", 5, "0.05"), ("99999999999.99", 9_999_999_999_999, "99999999999.99"),
    ])
  func read(text: String, fen: Int, printed: String) {
    #expect(Money(text)?.fen == fen)
    #expect(Money(text)?.description == printed)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", ".", "1.", ".5", "1.234", "-1", "+1", "1e3", "1,000", "１", "100000000000", " 1", "1 ",
      "1\u{301}", "0x10", "三千",
    ])
  func refused(text: String) { #expect(Money(text) == nil) }
}
