import Glibc
import Testing

@testable import SheetReading

@Suite("The cells of a workbook")
struct CellTests {
  private func text(_ body: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    body(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  // Compared with what LibreOffice shows for the same numbers.
  @Test(
    "are days counted from 1900, with a day that never was, or from 1904",
    arguments: [
      (44_260, false, "2021-03-05"), (44_263.59722222222, false, "2021-03-08 14:20:00"),
      (1, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
      (2_958_465, false, "9999-12-31"), (0.5, false, "12:00:00"), (0.999999, false, "1900-01-01"),
      (42_798, true, "2021-03-05"), (0, true, "1904-01-01"), (44_260.999995, false, "2021-03-06"),
    ] as [(Double, Bool, String)])
  func days(serial: Double, is1904: Bool, shown: String) throws {
    let day = try #require(SerialDay(serial, is1904: is1904))
    #expect(text { day.append(to: &$0) } == shown)
  }

  @Test("are no days before 1900 and after 9999", arguments: [-1, 2_958_466, .nan, .infinity])
  func noDays(serial: Double) { #expect(SerialDay(serial, is1904: false) == nil) }

  @Test(
    "are numbers written out, and those that lost their last digits are seen to",
    arguments: [
      ("3400", "3400"), ("-12", "-12"), ("13800000003", "13800000003"), ("1.38E10", "13800000000"),
      ("0.30000000000000004", "0.3"), ("1.5E-5", "0.000015"), ("-2.5e-3", "-0.0025"),
      ("4.10105199001011E+17", "4.10105199001011E+17"),
      ("410105199001011234", "4.10105199001011E+17"),
      ("007", "7"), ("1E400", "1E400"), ("x", "x"), ("", ""), ("1e-50", "1E-50"), ("-0", "-0"),
    ])
  func numbers(written: String, shown: String) {
    #expect(text { CellNumber.append(Array(written.utf8), to: &$0) } == shown)
  }

  @Test(
    "have the characters back that XML cannot hold",
    arguments: [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"),
      ("_xD83D_", "\u{FFFD}"),
      ("_x00", "_x00"), ("_x00G0_", "_x00G0_"), ("__x0041_", "_A"), ("a_b", "a_b"),
      ("_x4E00_", "一"),
    ])
  func escapes(written: String, plain: String) {
    var bytes = Array(written.utf8)
    EscapedText.decode(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == plain)
  }

  @Test("are named as a sheet names them, and no further")
  func references() {
    #expect(CellReference("A1") == CellReference("A1"))
    #expect(CellReference("XFD1048576")?.column == 16_384)
    #expect(CellReference("AB12")?.column == 28)
    for text in [
      "XFE1", "A0", "A1048577", "1A", "", "AAAAA1", "A-1", "A99999999999999999999", "a1", "Ä1",
    ] {
      #expect(CellReference(text) == nil, "\(text)")
    }
  }

  @Test("share texts that are held or in a file, in any order", arguments: [0, 100, 1 << 20])
  func strings(held: Int) throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let store = StringStore(descriptor: fileno(file), mostHeld: held)
    let texts = (0..<30_000).map { "\($0)" + String(repeating: "长", count: $0 % 41) }
    for text in texts { try store.append(Array(text.utf8)) }
    try store.append([])
    try store.append([UInt8](repeating: 0x61, count: 200_000))
    try store.finish()
    var state: UInt64 = 7
    for step in 0..<60_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      let number = step < 30_000 ? step : Int(state >> 33) % 30_000
      var found = ""
      #expect(try store.with(number) { found = String(decoding: $0, as: UTF8.self) })
      guard found == texts[number] else {
        Issue.record("\(number) is \(found)")
        return
      }
    }
    var lengths: [Int] = []
    for number in 30_000...30_002 {
      let isThere = try store.with(number) { lengths.append($0.count) }
      #expect(isThere == (number < 30_002))
    }
    #expect(lengths == [0, 200_000])
  }
}
