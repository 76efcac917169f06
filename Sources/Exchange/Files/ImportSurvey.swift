import Formats

/// What has to be known of a ledger before its first row is read: one pass over the file, of which
/// nothing is kept.
struct ImportSurvey: Sendable {
  private(set) var lineCount = 1
  private(set) var delimiter = DelimiterGuess()
  private(set) var opening = ImportOpening()
  /// The first line that does not fit the encoding.
  private(set) var misfit: Int?

  init(of bytes: ImportBytes, as encoding: TextEncoding) {
    var text = ImportText(bytes, encoding)
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
