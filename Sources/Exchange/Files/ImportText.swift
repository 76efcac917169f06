import Formats

/// A ledger's text as UTF-8, piece by piece; a piece ends where a character ends.
struct ImportText: Sendable {
  static let pieceLength = 1 << 16
  let encoding: TextEncoding
  private let bytes: ImportBytes
  private var offset = 0

  init(_ bytes: ImportBytes, _ encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// The same text from its beginning.
  var fromStart: ImportText { ImportText(bytes, encoding) }

  /// The next piece, empty at the end; bytes that do not fit the encoding as they are.
  mutating func next() -> [UInt8] {
    let piece = nextBytes()
    // Whatever fitted when the file was surveyed fits now, unless somebody writes to it.
    return encoding.decoded(piece) ?? piece
  }

  /// The next piece in its own encoding.
  mutating func nextBytes() -> [UInt8] {
    var piece = bytes.read(offset, ImportText.pieceLength)
    if piece.count == ImportText.pieceLength {
      piece.removeLast(piece.count - encoding.wholeCharacters(piece))
    }
    offset += piece.count
    return piece
  }
}
