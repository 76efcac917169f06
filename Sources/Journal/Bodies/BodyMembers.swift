import Glibc

/// The members of a JSON object in the plain form in which bodies are written, found without making
/// a value of any.
///
/// Plain is what `JSON.write(into:)` makes where nothing needs an escape: no white space, keys of
/// ASCII, every value a text, an array or an object. Whatever is not plain – spaces, escapes,
/// numbers, damage – is left to the general parser, whose word is the one that counts.
struct BodyMembers {
  enum Kind { case text, array, object }

  struct Member {
    let key: UnsafeRawBufferPointer
    let kind: Kind
    /// What stands between the quotes of a text; an array or object with its brackets.
    let value: UnsafeRawBufferPointer
  }

  /// As many as `JSONParser` looks through for a duplicate before it hashes.
  private static let most = 24

  private(set) var list: [Member] = []
  /// All bytes of texts, together: beyond ASCII or not.
  private var bits: UInt8 = 0

  init() { list.reserveCapacity(BodyMembers.most) }

  /// Forgets what was read.
  mutating func clear() { list.removeAll(keepingCapacity: true) }

  /// Reads an object; `false` when the bytes are not one in plain form.
  ///
  /// The members point into the bytes and are good for as long as those are.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    list.removeAll(keepingCapacity: true)
    bits = 0
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "{") else { return false }
    var index = 1
    while list.count < BodyMembers.most {
      guard let member = member(bytes, &index), !isKnown(member.key), index < bytes.count else {
        return false
      }
      list.append(member)
      switch bytes[index] {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"): return index + 1 == bytes.count && isText(bytes)
      default: return false
      }
    }
    return false
  }

  /// Calls the body with each object of an array, until it says `false`; `false` too when something
  /// else is in it.
  mutating func forEachObject(
    in array: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var index = 1
    while index < array.count - 1 {
      guard array[index] == UInt8(ascii: "{"), let object = nested(array, &index), body(object)
      else { return false }
      guard index < array.count - 1 else { return true }
      guard array[index] == UInt8(ascii: ",") else { return false }
      index += 1
    }
    return false
  }

  /// The member with a key; `nil` when there is none.
  ///
  /// - Parameter place: where it stands in most bodies.
  func member(_ key: String, at place: Int = 0) -> Member? {
    var key = key
    return key.withUTF8 { key in
      let key = UnsafeRawBufferPointer(key)
      if place < list.count, list[place].key.isEqual(to: key) { return list[place] }
      return list.first { $0.key.isEqual(to: key) }
    }
  }

  private func isKnown(_ key: UnsafeRawBufferPointer) -> Bool {
    list.contains { $0.key.isEqual(to: key) }
  }

  private func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bits >= 0x80 else { return true }
    return (try? UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)) != nil
  }

  private mutating func member(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) -> Member? {
    let before = bits
    bits = 0
    guard let key = text(bytes, &index), bits < 0x80 else { return nil }
    bits = before
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return text(bytes, &index).map { Member(key: key, kind: .text, value: $0) }
    case UInt8(ascii: "["):
      return nested(bytes, &index).map { Member(key: key, kind: .array, value: $0) }
    case UInt8(ascii: "{"):
      return nested(bytes, &index).map { Member(key: key, kind: .object, value: $0) }
    default: return nil
    }
  }

  /// What stands between two quotes; the place is after the second.
  private mutating func text(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) -> UnsafeRawBufferPointer? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    var seen: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        bits |= seen
        index = end + 1
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      seen |= byte
      end += 1
    }
    return nil
  }

  /// From a bracket to the one that closes it; what is between is for others to judge.
  private mutating func nested(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) -> UnsafeRawBufferPointer? {
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard text(bytes, &index) != nil else { return nil }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return UnsafeRawBufferPointer(rebasing: bytes[start..<index]) }
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes.
  @usableFromInline
  package func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let base = baseAddress, let otherBase = other.baseAddress else { return true }
    return memcmp(base, otherBase, count) == 0
  }

  /// The bytes as text, which they are known to be.
  var text: String { String(decoding: self, as: UTF8.self) }
}
