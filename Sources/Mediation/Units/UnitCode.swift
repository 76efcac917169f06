import Formats

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

  /// A station's code as somebody typed it.
  ///
  /// - Throws: `MediationError` of kind `usage` for what is none.
  @discardableResult
  public static func requireStation(
    _ text: String, field: Field = .station
  ) throws(MediationError) -> String {
    if let code = station(text.narrow) { return code }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不是派出所代码", en: "“\(text.visible())” is no station code",
      field: field,
      hint: .words(zh: "2–12 位字母和数字，如 JS07", en: "2 to 12 letters and digits, as JS07"))
  }

  /// The code of an operator or mediator as somebody typed it.
  ///
  /// - Throws: `MediationError` of kind `usage` for what is none.
  @discardableResult
  public static func requirePerson(
    _ text: String, field: Field
  ) throws(MediationError) -> String {
    if let code = person(text.narrow) { return code }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不能作代码", en: "“\(text.visible())” is no code",
      field: field,
      hint: .words(
        zh: "1–32 位字母、数字、点、横线，如 JS07-M2",
        en: "1 to 32 letters, digits, dots or hyphens, as JS07-M2"))
  }

  /// Refuses the code of somebody that differs from another's in capitals only: people would take the two
  /// for one.
  static func refuseTwin(of code: String, among others: some Sequence<String>)
    throws(MediationError)
  {
    let folded = code.lowercased()
    guard let other = others.first(where: { $0 != code && $0.lowercased() == folded }) else {
      return
    }
    throw MediationError(
      .conflict, zh: "代码 \(code) 与已有的 \(other) 只差大小写",
      en: "the code \(code) differs from \(other) in capitals only", field: .code,
      hint: .words(zh: "换一个代码", en: "choose another code"))
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
