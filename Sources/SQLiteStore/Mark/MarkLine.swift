import Journal

/// One of the lines of a mark: `mct-mark-1 EVENT HASH OFFICE HASH ACCESS HASH CHECK`, where the last word
/// is the first half of the SHA-256 of what stands before it.
///
/// Between the words and after them are spaces, or else tabs: what is written over a line has the other
/// ones. A line with both was cut short, which is told from one that was altered.
enum MarkLine: Equatable {
  case stands(JournalPosition)
  case blank
  /// Written in part only.
  case cut
  case altered

  static let length = 320
  private static let heading = "mct-mark-1"
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")

  init(_ bytes: ArraySlice<UInt8>) {
    if let position = MarkLine.position(in: bytes) {
      self = .stands(position)
    } else if bytes.allSatisfy({ $0 == 0 }) {
      self = .blank
    } else {
      let hasBoth = bytes.contains(MarkLine.space) && bytes.contains(MarkLine.tab)
      self = hasBoth || bytes.count < MarkLine.length || bytes.last == 0 ? .cut : .altered
    }
  }

  var position: JournalPosition? {
    if case .stands(let position) = self { position } else { nil }
  }

  /// A line to be written.
  ///
  /// - Parameter old: what it is written over.
  static func bytes(_ position: JournalPosition, over old: ArraySlice<UInt8> = []) -> [UInt8] {
    let gap = old.dropLast().last == space ? tab : space
    let words =
      [heading] + position.places.flatMap { ["\($0.number)", $0.hash.hex] }
    let text = Array(words.joined(separator: " ").utf8)
    var line = (text + [space] + check(text[...])).map { $0 == space ? gap : $0 }
    line += [UInt8](repeating: gap, count: length - 1 - line.count)
    return line + [UInt8(ascii: "\n")]
  }

  /// Whether a file begins as a mark does: a byte of its heading may be another, or all may be gone.
  static func began(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, heading.utf8).count { $0 == $1 } + 1 >= heading.utf8.count
      || bytes.allSatisfy { $0 == 0 }
  }

  private static func position(in bytes: ArraySlice<UInt8>) -> JournalPosition? {
    guard bytes.count == length, bytes.last == UInt8(ascii: "\n") else { return nil }
    let words = words(of: bytes.dropLast())
    guard words.count == 8, words[0].elementsEqual(heading.utf8),
      words[7].elementsEqual(check(bytes[..<words[6].endIndex])),
      let event = JournalPosition.Place(words[1], words[2]),
      let office = JournalPosition.Place(words[3], words[4]),
      let access = JournalPosition.Place(words[5], words[6])
    else { return nil }
    return JournalPosition(event: event, office: office, access: access)
  }

  /// What stands between the gaps. Every command reads two lines: `split` took a twentieth of its
  /// instructions.
  private static func words(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    words.reserveCapacity(8)
    var start = bytes.startIndex
    for (index, byte) in zip(bytes.indices, bytes) where byte == space || byte == tab {
      if start < index { words.append(bytes[start..<index]) }
      start = index + 1
    }
    if start < bytes.endIndex { words.append(bytes[start...]) }
    return words
  }

  /// The same whatever stands between the words.
  private static func check(_ bytes: ArraySlice<UInt8>) -> String.UTF8View.SubSequence {
    Digest(of: bytes.map { $0 == tab ? space : $0 }).hex.utf8.prefix(32)
  }
}
