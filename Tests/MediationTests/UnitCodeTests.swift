import Mediation
import Testing

@Suite("A code of a unit or person")
struct UnitCodeTests {
  @Test(
    "is a station's in capitals",
    arguments: [("js07", "JS07"), ("JS", "JS"), ("410105000000", "410105000000")])
  func station(text: String, code: String) {
    #expect(UnitCode.station(text) == code)
  }

  @Test(
    "is no station's with other bytes or another length",
    arguments: ["", "J", "4101050000001", "JS-7", "JS 7", "ＪＳ07", "JS07\u{301}", "ſ07", "站07"])
  func noStation(text: String) {
    #expect(UnitCode.station(text) == nil)
  }

  @Test("is a person's as written", arguments: ["a", "JS07-M1", "li.si_2", "Z"])
  func person(text: String) {
    #expect(UnitCode.person(text) == text)
  }

  @Test(
    "is no person's with other bytes or another length",
    arguments: ["", " a", "a b", "甲", "a/b", "a:b", "é", "abcdefghijklmnopqrstuvwxyz0123456"])
  func noPerson(text: String) {
    #expect(UnitCode.person(text) == nil)
  }
}
