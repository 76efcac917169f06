import Formats

/// A heading or a cell as it is compared with known words: narrow, in lower case, without spaces of any
/// kind, line breaks, signs that cannot be seen, stars and a final colon.
///
/// Nothing is stored in this form.
enum FoldedCell {
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.narrow.unicodeScalars {
      switch scalar {
      case "*", "＊", "★", "☆", "※", "●", "◆", "\u{FE0F}": continue
      case "A"..."Z":
        folded.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case "!"..."~": folded.append(scalar)
      case "〔", "【", "［": folded.append("(")
      case "〕", "】", "］": folded.append(")")
      case "\u{4E00}"..."\u{9FFF}": folded.append(scalar)
      case "\u{2800}": continue
      default: if !scalar.isUnseen { folded.append(scalar) }
      }
    }
    while let last = folded.last, last == ":" { folded.removeLast() }
    return String(folded)
  }

  /// A folded text without the remarks in brackets; itself where nothing else is in it.
  static func withoutRemarks(_ folded: String) -> String {
    guard folded.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else {
      return folded
    }
    var depth = 0
    var rest = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { rest.append(scalar) }
      }
    }
    return rest.isEmpty ? folded : String(rest)
  }
}

extension Unicode.Scalar {
  /// Whether it is a space of any width or a sign that cannot be seen.
  var isUnseen: Bool {
    switch value {
    // ASCII, and nearly all that ledgers are written in.
    case 0x21..<0x7F, 0x3001..<0x3164, 0x3165..<0xD800: return false
    default: break
    }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control || properties.generalCategory == .format
  }
}

extension String {
  /// The text without anything around it that cannot be seen.
  var tidied: String {
    let text = trimmed
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.value > 0x7E || last.value > 0x7E, first.isUnseen || last.isUnseen
    else { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isUnseen }),
      let end = scalars.lastIndex(where: { !$0.isUnseen })
    else { return "" }
    return String(scalars[start...end])
  }
}
