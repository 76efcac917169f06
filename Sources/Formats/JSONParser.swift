extension JSON {
  /// The one value that `bytes` hold: RFC 8259 in UTF-8, read strictly.
  ///
  /// Refused beyond the grammar: duplicate keys, integers beyond `Int`, U+0000, lone surrogates, a byte
  /// order mark and nesting over 32. `-0` reads as 0; a number with a fraction or an exponent keeps its
  /// text.
  /// - Throws: `JSONError` for the first fault.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }

  /// The one value that `bytes` hold, by the rules of `init(parsing: UnsafeRawBufferPointer)`.
  /// - Throws: `JSONError` for the first fault.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try JSON(parsing: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The one value that `text` holds, by the rules of `init(parsing: UnsafeRawBufferPointer)`.
  /// - Throws: `JSONError` for the first fault; its offset counts UTF-8 bytes.
  public init(parsing text: String) throws(JSONError) {
    var text = text
    self = try text.withUTF8 { buffer in
      Result { () throws(JSONError) in try JSON(parsing: UnsafeRawBufferPointer(buffer)) }
    }.get()
  }
}

/// A place in a JSON text, and the grammar that moves it on.
private struct JSONParser {
  static let deepest = 32
  /// Up to this many members a duplicate is found faster by looking than by hashing.
  static let fewMembers = 24

  let bytes: UnsafeRawBufferPointer
  var index = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw error(.trailingBytes) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw error(.unexpectedByte)
    }
  }

  // MARK: Containers

  private mutating func elements(depth: Int) throws(JSONError) -> [JSON] {
    try open(depth: depth)
    var elements: [JSON] = []
    if close(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth))
      if close(UInt8(ascii: "]")) { return elements }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSON.Member] {
    try open(depth: depth)
    var members: [JSON.Member] = []
    if close(UInt8(ascii: "}")) { return members }
    members.reserveCapacity(8)
    var seen: Set<String> = []
    while true {
      skipSpace()
      let start = index
      guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
      let key = try string()
      if isDuplicate(key, of: members, seen: &seen) { throw error(.duplicateKey(key), at: start) }
      skipSpace()
      try take(UInt8(ascii: ":"))
      members.append(JSON.Member(key, try value(depth: depth)))
      if close(UInt8(ascii: "}")) { return members }
      try take(UInt8(ascii: ","))
    }
  }

  // A set only for the objects that would make looking quadratic: most have few members.
  private func isDuplicate(
    _ key: String, of members: [JSON.Member], seen: inout Set<String>
  ) -> Bool {
    if members.count < Self.fewMembers { return members.contains { $0.key == key } }
    if seen.isEmpty { seen = Set(members.map(\.key)) }
    return !seen.insert(key).inserted
  }

  private mutating func open(depth: Int) throws(JSONError) {
    guard depth <= Self.deepest else { throw error(.tooDeep) }
    index += 1
  }

  private mutating func close(_ bracket: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == bracket else { return false }
    index += 1
    return true
  }

  // MARK: Words and numbers

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[offset] else { throw error(.unexpectedByte) }
      index += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard let first = digit() else {
      throw error(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
    }
    // Summed below zero, because Int.min has no positive counterpart.
    var negated = -first
    var overflow = false
    while let next = digit() {
      if negated == 0 && !overflow { throw error(.leadingZero, at: start) }
      let (tens, overTens) = negated.multipliedReportingOverflow(by: 10)
      let (sum, overSum) = tens.subtractingReportingOverflow(next)
      negated = sum
      overflow = overflow || overTens || overSum
    }
    if try takeFraction() { return .number(try text(start..<index)) }
    guard !overflow, isNegative || negated != Int.min else {
      throw error(.integerTooLarge, at: start)
    }
    return .integer(isNegative ? negated : -negated)
  }

  /// Moves over a fraction and an exponent; `false` when there is neither.
  private mutating func takeFraction() throws(JSONError) -> Bool {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try takeDigits()
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else {
      return index > start
    }
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    try takeDigits()
    return true
  }

  /// Moves over digits, of which there is at least one.
  private mutating func takeDigits() throws(JSONError) {
    guard digit() != nil else {
      throw error(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
    }
    while digit() != nil {}
  }

  private mutating func digit() -> Int? {
    guard index < bytes.count else { return nil }
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    index += 1
    return Int(digit)
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
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

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
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

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      default: return
      }
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard index < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[index]
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) {
    guard try peek() == byte else { throw error(.unexpectedByte) }
    index += 1
  }

  private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? index, reason: reason)
  }
}
