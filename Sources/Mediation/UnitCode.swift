/// The byte patterns of identifiers.
///
/// They are compared byte by byte, never as `Character`s: a full-width letter or a combining mark
/// must not be able to make a second name for the same thing.
public enum UnitCode {
  /// A station's code in capitals: 2 to 12 ASCII letters and digits; `nil` for anything else.
  ///
  /// Twelve is the length of a police unit's code in GA/T 380.
  public static func station(_ text: String) -> String? {
    let bytes = text.utf8.map { isLower($0) ? $0 - 0x20 : $0 }
    guard (2...12).contains(bytes.count), bytes.allSatisfy({ isUpper($0) || isDigit($0) }) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An operator's or mediator's code: 1 to 32 ASCII letters, digits, dots, hyphens, underscores.
  public static func person(_ text: String) -> String? {
    guard (1...32).contains(text.utf8.count),
      text.utf8.allSatisfy({
        isUpper($0) || isLower($0) || isDigit($0) || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return nil }
    return text
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
