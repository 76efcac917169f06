/// A quick look at a text as it is written, for whether words that begin with some character may stand in it:
/// nearly all texts are passed over by it, and need not be folded.
///
/// Every character that is compared as that one has to be known, or what it begins with.
struct Glance: Equatable, Sendable {
  /// What is done at each byte.
  private let steps: [Step]
  /// The ways the character is written.
  private let ways: [[UInt8]]

  fileprivate enum Step: UInt8 {
    case pass
    /// A way of writing the character may end here.
    case compare
    /// What begins here may be composed of, or be, anything.
    case fold
    /// It may be with the next byte.
    case foldWithNext
  }

  /// - Parameter words: folded.
  /// - Returns: `nil` where the first character is none whose ways of writing are all known.
  init?(_ words: [UInt8]) {
    guard let first = String(decoding: words, as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    var steps = [Step](repeating: .pass, count: 256)
    switch first.value {
    case 0x21..<0x7F where first != "`" && first != ";": steps.watchLetters()
    case SimplifiedCharacters.usual: steps.watchIdeographs()
    default: return nil
    }
    let ways = Glance.ways(of: first.value).compactMap(Unicode.Scalar.init).map {
      Array("\($0)".utf8)
    }
    for way in ways { steps[Int(way[way.count - 1])] = .compare }
    self.steps = steps
    self.ways = ways
  }

  private static func ways(of first: UInt32) -> [UInt32] {
    if first < 0x80 {
      let ways = 0x61...0x7A ~= first ? [first, first - 0x20] : [first]
      return ways + ways.map { $0 + 0xFEE0 }
    }
    let table = SimplifiedCharacters.table
    // Those beyond the usual ones begin with a byte that is watched.
    return table.usual.indices.filter { table.usual[$0] == first }
      .map { SimplifiedCharacters.usual.lowerBound + UInt32($0) }
  }

  /// `false` where the words stand nowhere in a text.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    steps.withUnsafeBufferPointer { steps in
      for index in text.indices {
        switch steps[Int(text[index])] {
        case .pass: continue
        case .compare: if isWay(endingAt: index, of: text) { return true }
        case .fold: return true
        case .foldWithNext:
          if index + 1 < text.count, Glance.isWatched(text[index], text[index + 1]) { return true }
        }
      }
      return false
    }
  }

  private func isWay(endingAt end: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    ways.contains { way in
      let start = end + 1 - way.count
      guard start >= 0 else { return false }
      for index in way.indices where text[start + index] != way[index] { return false }
      return true
    }
  }

  /// The Kelvin sign (U+212A), and the ideographs that are others by their composition (U+F900 and on).
  fileprivate static func isWatched(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xE2 ? second == 0x84 : 0xA4...0xAB ~= second
  }
}

extension [Glance.Step] {
  /// What becomes a letter or sign of ASCII: İ, the Greek question mark and tonos, the Kelvin sign.
  fileprivate mutating func watchLetters() {
    for byte in [0xC4, 0xCD, 0xE1] { self[byte] = .fold }
    self[0xE2] = .foldWithNext
  }

  fileprivate mutating func watchIdeographs() {
    self[0xEF] = .foldWithNext
    for byte in 0xF0...0xF4 { self[byte] = .fold }
  }
}
