extension JSON {
  /// Appends the value as compact JSON (RFC 8259): no white space, UTF-8, no final newline.
  ///
  /// Escaped as `\uXXXX` are the control characters (below U+0020, U+007F to U+009F) and what
  /// steers or hides text on a screen: U+200B–F, U+2028–E, U+2066–9 and U+FEFF. A quote and a
  /// backslash get a backslash. Everything else, `/` among it, is written as it is.
  public func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .integer(let integer): bytes.append(decimal: integer)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let string): Self.write(string, into: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      // A span lends its elements; an array would count each reference up and down.
      let elements = elements.span
      for index in elements.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        elements[index].write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let members = members.span
      for index in members.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(members[index].key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        members[index].value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The value as `write(into:)` writes it.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// The value as `write(into:)` writes it.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value for people: a member or element a line, two spaces a level, no final newline.
  public var pretty: String {
    var bytes: [UInt8] = []
    writePretty(into: &bytes, margin: "\n")
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writePretty(into bytes: inout [UInt8], margin: String) {
    let deeper = margin + "  "
    switch self {
    case .array(let elements) where !elements.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for index in elements.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: deeper.utf8)
        elements[index].writePretty(into: &bytes, margin: deeper)
      }
      bytes.append(contentsOf: margin.utf8)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for index in members.indices {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: deeper.utf8)
        Self.write(members[index].key, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        members[index].value.writePretty(into: &bytes, margin: deeper)
      }
      bytes.append(contentsOf: margin.utf8)
      bytes.append(UInt8(ascii: "}"))
    default: write(into: &bytes)
    }
  }
}

extension JSON {
  /// Appends a text as `write(into:)` writes it, for those who write an object member by member.
  public static func write(_ string: String, into bytes: inout [UInt8]) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var start = 0
      var index = plainPrefix(of: text)
      if index == text.count { return bytes.append(contentsOf: text) }
      while index < text.count {
        // Most bytes can neither be nor begin anything that is escaped.
        guard mayEscape(text[index]), let (unit, length) = escaped(in: text, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: text[start..<index])
        writeEscape(unit, into: &bytes)
        index += length
        start = index
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at the beginning are nothing that is escaped, nor begin it.
  private static func plainPrefix(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index + 8 <= text.count,
      isPlain(
        UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    {
      index += 8
    }
    while index < text.count, !mayEscape(text[index]) { index += 1 }
    return index
  }

  /// Whether eight bytes are ASCII of which none is escaped: a byte that is zero, or below another,
  /// borrows from its highest bit when that is subtracted from all eight at once.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash, delete) = (
      eight ^ ones &* 0x22, eight ^ ones &* 0x5C, eight ^ ones &* 0x7F
    )
    let borrows =
      (eight &- ones &* 0x20) | (quote &- ones) | (backslash &- ones) | (delete &- ones) | eight
    return borrows & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func mayEscape(_ byte: UInt8) -> Bool {
    if byte < 0x7F {
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    } else {
      byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
  }

  /// The scalar at `index` and its length in bytes, if it is one to escape.
  ///
  /// The text is valid UTF-8, so a leading byte has its continuation bytes.
  private static func escaped(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (unit: UInt16, length: Int)? {
    let lead = text[index]
    if lead < 0x80 { return (UInt16(lead), 1) }
    let second = UInt16(text[index + 1] & 0x3F)
    if lead == 0xC2 { return second < 0x20 ? (0x80 | second, 2) : nil }
    let unit = UInt16(lead & 0x0F) << 12 | second << 6 | UInt16(text[index + 2] & 0x3F)
    switch unit {
    case 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (unit, 3)
    default: return nil
    }
  }

  private static func writeEscape(_ unit: UInt16, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    if unit == 0x22 || unit == 0x5C { return bytes.append(UInt8(unit)) }
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> shift & 0xF)
      bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
    }
  }
}
