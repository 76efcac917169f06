/// A place in a JSON text, and the grammar that moves it on.
struct JSONParser {
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

  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      default: return
      }
    }
  }

  func peek() throws(JSONError) -> UInt8 {
    guard index < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[index]
  }

  mutating func take(_ byte: UInt8) throws(JSONError) {
    guard try peek() == byte else { throw error(.unexpectedByte) }
    index += 1
  }

  func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? index, reason: reason)
  }
}
