import Formats

/// How long a text may be, and what may not be in it.
public struct TextRule: Sendable {
  let bytes: Int
  /// Whether it is one line: what lists, letters and file names have one for.
  var isLine = false

  /// A name, a reference, a village.
  public static let name = TextRule(bytes: 200, isLine: true)
  /// GB/T 31000 allows a brief of 2,000 characters.
  static let summary = TextRule(bytes: 6000)
  static let remark = TextRule(bytes: 30_000)

  /// Whether people would take two names for one: they differ in width, case, blanks or signs that cannot
  /// be seen only.
  static func looksAlike(_ one: String, _ other: String) -> Bool {
    func seen(_ text: String) -> [UInt8] {
      var visible = String.UnicodeScalarView()
      for scalar in text.unicodeScalars
      where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
        visible.append(scalar)
      }
      return SearchText.folded(String(visible))
    }
    return seen(one) == seen(other)
  }

  /// Refuses a text that is too long, and one in which nothing can be read.
  ///
  /// - Parameter isImported: ledgers of the past are taken as they are: what was entered elsewhere
  ///   before may be blank, or have lost characters on its way.
  public func check(
    _ text: String?, field: Field, isImported: Bool = false
  ) throws(MediationError) {
    guard let text else { return }
    guard text.utf8.count <= bytes else {
      throw MediationError(
        .refused, zh: "文字太长：\(text.utf8.count) 字节，最多 \(bytes) 字节",
        en: "the text is too long: \(text.utf8.count) bytes, at most \(bytes)", field: field)
    }
    try TextRule.refuseNUL(text, field: field)
    guard !isImported else { return }
    guard !text.isBlank else {
      throw MediationError(
        .refused, zh: "只有空白，看不出写了什么", en: "there is nothing but blanks in it", field: field,
        hint: .words(zh: "写上文字，或不写这一项", en: "write something, or leave it out"))
    }
    guard !isLine || !text.unicodeScalars.contains(where: TextRule.endsLine) else {
      throw MediationError(
        .refused, zh: "“\(text.visibleOnOneLine)”里有换行",
        en: "there is a line break in “\(text.visibleOnOneLine)”",
        field: field, hint: .words(zh: "写成一行", en: "write it on one line"))
    }
    guard !text.hasReplacementCharacter else {
      throw MediationError(
        .refused, zh: "文字里有“\u{FFFD}”：有字没有解码出来",
        en: "there is a “\u{FFFD}” in the text: something was not decoded", field: field,
        hint: .words(zh: "在 UTF-8 的会话里重新输入", en: "type it again in a UTF-8 session"))
    }
  }

  /// Whether a sign begins another line.
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Refuses a name, a reason or the like that somebody typed and that can be none.
  public static func check(name text: String?, field: Field) throws(MediationError) {
    guard let text else { return }
    guard (1...name.bytes).contains(text.utf8.count), !text.utf8.contains(0) else {
      throw MediationError(
        .usage, zh: "名称要有 1–\(name.bytes) 字节", en: "a name has 1 to \(name.bytes) bytes",
        field: field)
    }
    try name.check(text, field: field)
  }

  /// Refuses U+0000, which no text has and not every engine can keep: C ends a text there.
  ///
  /// What is entered goes through here: entries and words of a request, names, reasons of access.
  static func refuseNUL(_ text: String?, field: Field?) throws(MediationError) {
    guard let text, text.utf8.contains(0) else { return }
    throw hasNUL(field)
  }

  /// Refuses words of a request with U+0000 in one of them.
  static func refuseNUL(in words: RequestWords) throws(MediationError) {
    if words.holdNUL { throw hasNUL(nil) }
  }

  private static func hasNUL(_ field: Field?) -> MediationError {
    MediationError(
      .refused, zh: "文字里有空字符（NUL）", en: "the text contains a NUL character", field: field)
  }

  /// Whether a text that is needed is there.
  ///
  /// - Parameter isImported: whether it comes from a ledger of the past, which may be blank.
  static func isThere(_ text: String?, isImported: Bool = false) -> Bool {
    guard let text else { return false }
    return isImported ? !text.isEmpty : !text.isBlank
  }
}
