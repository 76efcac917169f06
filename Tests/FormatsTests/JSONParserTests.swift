import Formats
import Testing

@Suite("JSON text")
struct JSONParserTests {
  @Test(
    "is read",
    arguments: [
      ("null", JSON.null), ("true", true), (" false\n", false), ("0", 0), ("-0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("\"\"", ""), (#""a\"\\\/\b\f\n\r\té""#, "a\"\\/\u{8}\u{C}\n\r\té"),
      (#""\u00e9\u00E9x""#, "ééx"), (#""\ud83d\uDE00""#, "😀"),
      (#""\uFFFF\u0001""#, "\u{FFFF}\u{1}"),
      ("\"\u{7F}\u{301}\u{10FFFF}\"", "\u{7F}\u{301}\u{10FFFF}"),
      ("[]", []), ("{}", [:]), ("[ 1 ,\t\"a\"\r\n]", [1, "a"]),
      (#" {"b" : {"c":[]} , "a":null} "#, ["b": ["c": []], "a": nil]),
    ] as [(String, JSON)])
  func reads(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
    #expect(try JSON(parsing: Array(text.utf8)) == value)
  }

  @Test(
    "keeps a number with a fraction or an exponent as it is written, and says it plainly",
    arguments: [
      ("3400.50", "3400.5"), ("3400.0", "3400"), ("-0.10", "-0.1"), ("0.1", "0.1"), ("1e3", "1000"),
      ("1E+3", "1000"), ("34.005e2", "3400.5"), ("12e-3", "0.012"), ("120E-1", "12"),
      ("0.0", "0"), ("-0.0e99", "0"), ("0e999999999999999999999", "0"), ("1e-41", nil),
      ("9007199254740993.25", "9007199254740993.25"), ("1e41", nil),
      ("1e999999999999999999999", nil),
      ("99999999999999999999999.5", "99999999999999999999999.5"),
    ] as [(String, String?)])
  func fractions(text: String, plain: String?) throws {
    let value = try JSON(parsing: "[\(text)]")
    #expect(value == .array([.number(text)]))
    #expect(value.text == "[\(text)]")
    #expect(value.array?.first?.plainNumber == plain)
    #expect(value.array?.first?.integer == nil)
  }

  @Test(
    "is refused at the first fault",
    arguments: [
      ("", 0, .unexpectedEnd), (" ", 1, .unexpectedEnd), ("[1", 2, .unexpectedEnd),
      ("{\"a\"", 4, .unexpectedEnd), ("{\"a\":", 5, .unexpectedEnd), ("\"a", 2, .unexpectedEnd),
      ("\"a\\", 3, .unexpectedEnd), ("\"\\u00", 5, .unexpectedEnd), ("-", 1, .unexpectedEnd),
      ("tru", 3, .unexpectedEnd), ("trux", 3, .unexpectedByte), ("nan", 1, .unexpectedByte),
      ("+1", 0, .unexpectedByte), ("-a", 1, .unexpectedByte), (".5", 0, .unexpectedByte),
      ("'a'", 0, .unexpectedByte), ("[1,]", 3, .unexpectedByte), ("[,1]", 1, .unexpectedByte),
      ("[1 2]", 3, .unexpectedByte), ("{a:1}", 1, .unexpectedByte),
      ("{\"a\" 1}", 5, .unexpectedByte),
      ("{\"a\":1,}", 7, .unexpectedByte), ("[1}", 2, .unexpectedByte),
      ("\u{A0}1", 0, .unexpectedByte),
      ("1 2", 2, .trailingBytes), ("{}x", 2, .trailingBytes), ("\"a\"\"", 3, .trailingBytes),
      ("1\0", 1, .trailingBytes), ("truefalse", 4, .trailingBytes),
      ("\u{FEFF}1", 0, .byteOrderMark),
      (#"{"a":1,"b":2,"a":3}"#, 13, .duplicateKey("a")),
      (#"{"a":1,"\u0061":3}"#, 7, .duplicateKey("a")),
      ("{\"é\":1,\"e\u{301}\":3}", 8, .duplicateKey("é")),
      (#"[{"a":{"b":1,"b":1}}]"#, 13, .duplicateKey("b")),
      ("1.", 2, .unexpectedEnd), ("[1.]", 3, .unexpectedByte), ("1.e3", 2, .unexpectedByte),
      ("1e", 2, .unexpectedEnd), ("[1e]", 3, .unexpectedByte), ("1e+", 3, .unexpectedEnd),
      ("[1E-,]", 4, .unexpectedByte), ("1.5.5", 3, .trailingBytes), ("1e1.5", 3, .trailingBytes),
      ("1e5e5", 3, .trailingBytes), ("01.5", 0, .leadingZero), ("-.5", 1, .unexpectedByte),
      ("01", 0, .leadingZero), ("-00", 0, .leadingZero),
      ("9223372036854775808", 0, .integerTooLarge), ("-9223372036854775809", 0, .integerTooLarge),
      ("[99999999999999999999999999]", 1, .integerTooLarge),
      ("18446744073709551616", 0, .integerTooLarge),
      ("\"a\nb\"", 2, .controlCharacter), ("\"\t\"", 1, .controlCharacter),
      ("\"\\n\u{1F}\"", 3, .controlCharacter),
      ("\"a\0\"", 2, .nul), (#""a\u0000""#, 2, .nul),
      (#""\x""#, 1, .badEscape), (#""\u12G4""#, 1, .badEscape), (#""\U0041""#, 1, .badEscape),
      (#""\ud800""#, 1, .loneSurrogate), (#""\udc00""#, 1, .loneSurrogate),
      (#""\ud800\u0041""#, 1, .loneSurrogate), (#""\ud800\n""#, 1, .loneSurrogate),
      (#""\ud800\ud800""#, 1, .loneSurrogate), (#""\ud83dx""#, 1, .loneSurrogate),
    ] as [(String, Int, JSONError.Reason)])
  func refuses(text: String, offset: Int, reason: JSONError.Reason) {
    #expect(throws: JSONError(offset: offset, reason: reason)) { try JSON(parsing: text) }
  }

  @Test(
    "is refused when a string is not UTF-8",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0x80],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let plain = [quote, UInt8(ascii: "a")] + bytes + [quote]
    #expect(throws: JSONError(offset: 2, reason: .invalidUTF8)) { try JSON(parsing: plain) }
    let escaped = Array("\"\\n".utf8) + bytes + [quote]
    #expect(throws: JSONError(offset: 3, reason: .invalidUTF8)) { try JSON(parsing: escaped) }
  }

  @Test("may nest 32 deep and no deeper")
  func nesting() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    _ = try JSON(parsing: nested(32, "[", "]"))
    _ = try JSON(parsing: nested(32, "{\"a\":", "}"))
    #expect(throws: JSONError(offset: 32, reason: .tooDeep)) {
      try JSON(parsing: nested(33, "[", "]"))
    }
    #expect(throws: JSONError(offset: 32 * 5, reason: .tooDeep)) {
      try JSON(parsing: nested(33, "{\"a\":", "}"))
    }
    #expect(throws: JSONError(offset: 32, reason: .tooDeep)) {
      try JSON(parsing: String(repeating: "[", count: 100_000))
    }
  }

  @Test("may have many members, still without a duplicate")
  func manyMembers() throws {
    let members = (0..<2_000).map { "\"key \($0)\":\($0)" }
    let object = try JSON(parsing: "{" + members.joined(separator: ",") + "}")
    #expect(object.members?.count == 2_000)
    for repeated in [0, 22, 23, 24, 25, 1_999] {
      let text = "{" + (members + [members[repeated]]).joined(separator: ",") + "}"
      let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
      #expect(error?.reason == .duplicateKey("key \(repeated)"))
    }
  }

  @Test("of no memory at all is an early end")
  func emptyBuffer() {
    #expect(throws: JSONError(offset: 0, reason: .unexpectedEnd)) {
      try JSON(parsing: UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  @Test("of any bytes is read or refused, never a crash")
  func anyBytes() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let bytes = random.bytes(favouring: "{}[]\"\",:\\\\u00dD8 -019.eatrufalsn", upTo: 60)
      if let value = try? JSON(parsing: bytes) {
        #expect((try? JSON(parsing: value.text)) == value)
      }
    }
    let valid = Array(#"{"a":[1,-2,"\ud83d\ude00é\n",true],"b":{"c":null}}"#.utf8)
    for end in valid.indices {
      #expect(throws: JSONError.self) { try JSON(parsing: Array(valid[..<end])) }
    }
    for _ in 0..<2_000 {
      var bytes = valid
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      _ = try? JSON(parsing: bytes)
    }
  }
}
