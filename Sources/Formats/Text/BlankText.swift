extension String {
  /// Whether there is nothing to see in the text: no character but spaces of any width, controls, and
  /// such as have no form of their own.
  public var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// Whether U+FFFD is in it, which stands where bytes could not be decoded.
  public var hasReplacementCharacter: Bool {
    hasByte(where: { $0 == 0xEF }) && unicodeScalars.contains("\u{FFFD}")
  }

  /// Bytes that were meant to be text: what is UTF-8 as it is, every other byte as `\xC4`.
  public init(showing bytes: [UInt8]) {
    self = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length, let text = String(validating: rest.prefix(length), as: UTF8.self) {
        self += text
      } else {
        let digits = String(rest[rest.startIndex], radix: 16, uppercase: true)
        self += digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
      }
      rest = rest.dropFirst(length ?? 1)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    if value > 0x20, value < 0x7F { return false }
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return true
    default: return properties.isDefaultIgnorableCodePoint || self == "\u{2800}"
    }
  }
}
