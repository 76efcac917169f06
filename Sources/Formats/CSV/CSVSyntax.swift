/// The bytes that frame CSV, the same for the reader and the writer (RFC 4180 §2).
enum CSVSyntax {
  static let quote = UInt8(ascii: "\"")

  /// Whether a byte ends a line: LF or CR.
  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether a byte can stand between fields; any above ASCII could be a part of a character.
  static func isDelimiter(_ byte: UInt8) -> Bool {
    byte > 0 && byte < 0x80 && byte != quote && !isLineEnd(byte)
  }

  /// The index of the first byte after a byte order mark, if there is one.
  static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
  }
}
