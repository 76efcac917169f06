/// A small seeded generator (Steele, Lea and Flood, 2014), so that a failing run can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` of the `pieces`.
  mutating func text(of pieces: [String], upTo length: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) { text += pick(pieces) }
    return text
  }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  /// Bytes that favour those with a meaning, so that chance gets past the first one.
  mutating func bytes(favouring meaningful: String, upTo length: Int) -> [UInt8] {
    let meaningful = Array(meaningful.utf8)
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in
      Int.random(in: 0..<8, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self) : pick(meaningful)
    }
  }
}

/// Pieces of text that have tripped parsers: syntax, controls, marks, pairs, astral characters.
let trickyPieces = [
  "a", "Zoë", "-", "7", " ", ",", ";", "\t", "\"", "\\", "/", "'", "\n", "\r", "\r\n", "\u{301}",
  "é", "e\u{301}", "漢字", "😀", "👩‍👧", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{2028}", "\u{7F}",
  "\u{85}", "\u{1B}[2J", "\u{10FFFF}", "{", "}", "[", "]", ":", "\\u0041",
]
