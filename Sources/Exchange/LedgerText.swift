import Formats

/// A ledger's text as UTF-8, piece by piece; a piece ends where a character ends.
struct LedgerText: Sendable {
  static let pieceLength = 1 << 16
  let encoding: TextEncoding
  private let bytes: LedgerBytes
  private var offset = 0

  init(_ bytes: LedgerBytes, _ encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// The next piece, empty at the end; bytes that do not fit the encoding as they are.
  mutating func next() -> [UInt8] {
    let piece = nextBytes()
    // Whatever fitted when the file was surveyed fits now, unless somebody writes to it.
    return encoding.decoded(piece) ?? piece
  }

  /// The next piece in its own encoding.
  fileprivate mutating func nextBytes() -> [UInt8] {
    var piece = bytes.read(offset, LedgerText.pieceLength)
    if piece.count == LedgerText.pieceLength {
      piece.removeLast(piece.count - encoding.wholeCharacters(piece))
    }
    offset += piece.count
    return piece
  }
}

/// What has to be known of a ledger before its first row is read: one pass over the file, of which
/// nothing is kept.
struct LedgerSurvey: Sendable {
  private(set) var lineCount = 1
  private(set) var delimiter = DelimiterGuess()
  private(set) var opening = LedgerOpening()
  /// The first line that does not fit the encoding.
  private(set) var misfit: Int?

  init(of bytes: LedgerBytes, as encoding: TextEncoding) {
    var text = LedgerText(bytes, encoding)
    while true {
      let piece = text.nextBytes()
      if piece.isEmpty { return }
      guard let decoded = encoding.decoded(piece) else {
        let lines = piece.split(separator: 0x0A, omittingEmptySubsequences: false)
        misfit = lineCount + lines.prefix { encoding.decoded(Array($0)) != nil }.count
        return
      }
      for byte in decoded where byte == 0x0A { lineCount += 1 }
      delimiter.take(decoded[...])
      opening.take(decoded)
    }
  }
}

/// Whether a text begins with a JSON object, after a byte order mark, spaces and any lines that
/// begin with `#`.
struct LedgerOpening: Sendable {
  private var isInRemark = false
  private var isAtStart = true
  /// `nil` until something was met.
  private var isObject: Bool?

  var shape: LedgerFile.Shape { isObject == true ? .ndjson : .csv }

  mutating func take(_ piece: [UInt8]) {
    guard isObject == nil else { return }
    var rest = piece[...]
    if isAtStart, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    isAtStart = false
    while isObject == nil {
      if isInRemark { rest = rest.drop { $0 != 0x0A } }
      rest = rest.drop { $0 <= 0x20 }
      guard let first = rest.first else { return }
      isInRemark = first == UInt8(ascii: "#")
      if !isInRemark { isObject = first == UInt8(ascii: "{") }
    }
  }
}
