extension JSONParser {
  mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    skipPlain()
    if try peek() == UInt8(ascii: "\"") {
      defer { index += 1 }
      return try text(start..<index)
    }
    return try stringWithEscapes(from: start)
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var pieces = ""
    var run = start
    while true {
      skipPlain()
      pieces += try text(run..<index)
      switch try peek() {
      case UInt8(ascii: "\""):
        index += 1
        return pieces
      case UInt8(ascii: "\\"): pieces.unicodeScalars.append(try escape())
      case 0: throw error(.nul)
      default: throw error(.controlCharacter)
      }
      run = index
    }
  }

  /// Moves on to the next quote, backslash or control character, or to the end.
  private mutating func skipPlain() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      index += 1
    }
  }

  func text(_ range: Range<Int>) throws(JSONError) -> String {
    let run = UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
    do {
      return String(copying: try UTF8Span(validating: run.span))
    } catch {
      let first = error.byteOffsets.lowerBound
      throw self.error(.invalidUTF8, at: range.lowerBound + first)
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = index
    index += 1
    let letter = try peek()
    index += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw error(.badEscape, at: start)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that make a surrogate pair; `start` is the first
  /// backslash, and the place is after its `u`.
  private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hex(from: start)
    if unit == 0 { throw error(.nul, at: start) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: start) }
    let second = index
    index += 2
    let low = try hex(from: second)
    guard 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hex(from start: Int) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw error(.badEscape, at: start)
      }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }

  // MARK: Bytes
}
