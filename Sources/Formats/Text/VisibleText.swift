extension String {
  /// The text with what steers or hides on a terminal written out, such as `\u{1B}`: nothing a
  /// person typed may move the cursor of someone else's terminal.
  ///
  /// Written out are control characters (C0, DEL, C1), bidirectional controls, zero-width
  /// characters, the soft hyphen and the line and paragraph separators.
  /// - Parameter keepingNewlines: whether LF, and no other line end, stays as it is.
  public func visible(keepingNewlines: Bool = false) -> String {
    guard hasByte(where: String.mayBeginHidden),
      unicodeScalars.contains(where: { String.isHidden($0, keepingNewlines: keepingNewlines) })
    else { return self }
    var visible = ""
    for scalar in unicodeScalars {
      if String.isHidden(scalar, keepingNewlines: keepingNewlines) {
        visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// The visible text on one line, as a list shows it: where a line ended stands `⏎`, for a tab `⇥`.
  public var visibleOnOneLine: String {
    guard hasByte(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return visible() }
    var line = ""
    var hasReturn = false
    for scalar in unicodeScalars {
      // A return and the line feed behind it are one end.
      if scalar == "\n" || hasReturn { line += "⏎" }
      hasReturn = scalar == "\r"
      switch scalar {
      case "\n", "\r": break
      case "\t": line += "⇥"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return (hasReturn ? line + "⏎" : line).visible()
  }

  /// The visible lines of a text, of which nearly all have one.
  public var visibleLines: [String] {
    guard hasByte(where: { $0 == 0x0A }) else { return [visible()] }
    return utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let end = line.last == 0x0D ? line.dropLast() : line
      return String(Substring(end)).visible()
    }
  }

  /// Whether there is such a byte in the text's UTF-8: asked of the bytes themselves, which takes a
  /// tenth of asking the view of them.
  @inline(__always)
  func hasByte(where isOne: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isOne) }
      ?? utf8.contains(where: isOne)
  }

  /// Whether a byte is a control character or can begin one of the hidden characters: nearly all
  /// text has none, and its scalars need not be looked at.
  private static func mayBeginHidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
  }

  private static func isHidden(_ scalar: Unicode.Scalar, keepingNewlines: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: !keepingNewlines
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x00AD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
