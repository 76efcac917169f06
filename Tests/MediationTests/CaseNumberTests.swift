import Mediation
import Testing

@Suite("A case number")
struct CaseNumberTests {
  @Test(
    "is understood in full and short forms",
    arguments: ["JS07-2021-0042", "js07-2021-42", "2021-42", "42", "0042"])
  func forms(text: String) {
    let number = CaseNumber(text, home: "JS07", year: 2021)
    #expect(number?.description == "JS07-2021-0042")
  }

  @Test(
    "is never another's by looks",
    arguments: [
      "JS07-2021-００42", "ＪS07-2021-0042", "JS07-2021-0042 ", "JS\u{212A}-2021-1",
      "JS07\u{200B}-2021-1", "JS07-2021-0", "JS07-21-1", "JS07--1", "", "-", "JS07-2021-1-1",
      "JS07-2021-9999999999",
    ])
  func refused(text: String) {
    #expect(CaseNumber(text, home: "JS07", year: 2021) == nil)
  }

  @Test("grows beyond four digits, and sorts by serial")
  func order() {
    let small = CaseNumber(station: "JS07", year: 2021, serial: 999)
    let large = CaseNumber(station: "JS07", year: 2021, serial: 12_345)
    #expect(large.description == "JS07-2021-12345")
    #expect(small < large)
  }
}
