import Formats
import Testing

@Suite("JSON as text")
struct JSONWriterTests {
  @Test("is compact, and keeps the order of members")
  func compact() {
    let value: JSON = ["b": [1, -2, true, false, nil], "a": ["x": "y"], "e": [], "o": [:]]
    #expect(value.text == #"{"b":[1,-2,true,false,null],"a":{"x":"y"},"e":[],"o":{}}"#)
    #expect(JSON.integer(.min).text == "-9223372036854775808")
  }

  @Test("is indented for people")
  func pretty() {
    let value: JSON = ["a": 1, "list": [1, ["x": "y"]], "empty": [], "none": [:]]
    #expect(
      value.pretty == """
        {
          "a": 1,
          "list": [
            1,
            {
              "x": "y"
            }
          ],
          "empty": [],
          "none": {}
        }
        """)
    #expect(JSON.array([]).pretty == "[]")
  }

  @Test(
    "escapes what would end a string, move a cursor or hide",
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\u000a"#), ("\u{0}", #"\u0000"#),
      ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#), ("\u{80}", #"\u0080"#),
      ("\u{9F}", #"\u009f"#), ("\u{200B}", #"\u200b"#), ("\u{200F}", #"\u200f"#),
      ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("\u{202A}", #"\u202a"#),
      ("\u{202E}", #"\u202e"#), ("\u{2066}", #"\u2066"#), ("\u{2069}", #"\u2069"#),
      ("\u{FEFF}", #"\ufeff"#), ("a\u{202E}é\u{1B}z", #"a\u202eé\u001bz"#),
    ])
  func escapes(string: String, escaped: String) {
    #expect(JSON.string(string).text == "\"\(escaped)\"")
    #expect(JSON.object([.init(string, nil)]).text == "{\"\(escaped)\":null}")
  }

  @Test("escapes the same wherever in a text it stands", arguments: 0..<20)
  func places(before: Int) {
    let (head, tail) = (String(repeating: "a", count: before), String(repeating: "z", count: 9))
    for byte in UInt8(0)...0x7F {
      let character = String(UnicodeScalar(byte))
      let hex = String(byte, radix: 16)
      let written =
        switch byte {
        case 0x22, 0x5C: "\\" + character
        case 0..<0x20, 0x7F: "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: character
        }
      #expect(JSON.string(head + character + tail).text == "\"\(head)\(written)\(tail)\"")
    }
    #expect(JSON.string(head + "é\u{200B}" + tail).text == "\"\(head)é\\u200b\(tail)\"")
  }

  @Test(
    "writes everything else as it is",
    arguments: [
      "", " ", "/", "'", "~", "\u{A0}", "é", "e\u{301}", "…", "\u{200A}", "\u{2010}", "\u{202F}",
      "\u{2065}", "\u{206A}", "\u{FEFE}", "\u{FF00}", "漢", "😀", "\u{10FFFF}",
    ])
  func plain(string: String) {
    #expect(Array(JSON.string(string).text.utf8) == Array("\"\(string)\"".utf8))
  }

  @Test("is appended to what is there")
  func appends() {
    var bytes = Array("x".utf8)
    JSON.bool(true).write(into: &bytes)
    #expect(bytes == Array("xtrue".utf8))
  }

  @Test("reads back the same")
  func roundTrip() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1_000 {
      let value = random.json(depth: 0)
      let text = value.text
      let back = try JSON(parsing: text)
      #expect(back == value)
      // Strings are equal when they only look the same; their bytes must be too.
      #expect(Array(back.text.utf8) == Array(text.utf8))
      #expect(try JSON(parsing: Array(value.pretty.utf8)) == value)
    }
  }
}

extension SplitMix64 {
  /// A value the parser takes: no NUL, no key twice, nesting of at most 5.
  fileprivate mutating func json(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth < 5 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .integer(Int.random(in: .min ... .max, using: &self))
    case 3: return .integer(Int.random(in: -20...20, using: &self))
    case 4: return .string(text(of: trickyPieces, upTo: 8))
    case 5, 6:
      var members: [JSON.Member] = []
      for _ in 0..<Int.random(in: 0...6, using: &self) {
        let key = text(of: trickyPieces, upTo: 4)
        if members.contains(where: { $0.key == key }) { continue }
        members.append(JSON.Member(key, json(depth: depth + 1)))
      }
      return .object(members)
    default:
      return .array((0..<Int.random(in: 0...6, using: &self)).map { _ in json(depth: depth + 1) })
    }
  }
}
