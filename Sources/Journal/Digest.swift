import Crypto

/// A SHA-256 digest: 32 bytes.
public struct Digest: Hashable, Sendable {
  public let bytes: [UInt8]

  /// `nil` unless there are exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The SHA-256 of some bytes.
  public init(of message: [UInt8]) {
    var hash = SHA256()
    message.withUnsafeBytes { hash.update(bufferPointer: $0) }
    bytes = hash.finalize().withUnsafeBytes { Array($0) }
  }

  private init(zeros: Void) { bytes = [UInt8](repeating: 0, count: 32) }

  /// What stands before the first event of a chain.
  public static let zero = Digest(zeros: ())

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hex text: String) {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    let known = digits.compactMap { $0 }
    guard digits.count == 64, known.count == 64 else { return nil }
    bytes = (0..<32).map { known[$0 * 2] << 4 | known[$0 * 2 + 1] }
  }

  /// 64 hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// 43 characters of base64url (RFC 4648, section 5) without padding.
  public var base64URL: String { Base64URL.encode(bytes) }
}

/// RFC 4648, section 5, without padding.
enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
    let alphabet = alphabet
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let first = Int(bytes[index])
      let second = left > 1 ? Int(bytes[index + 1]) : 0
      let third = left > 2 ? Int(bytes[index + 2]) : 0
      text.append(alphabet[first >> 2])
      text.append(alphabet[(first & 3) << 4 | second >> 4])
      if left > 1 { text.append(alphabet[(second & 15) << 2 | third >> 6]) }
      if left > 2 { text.append(alphabet[third & 63]) }
      index += 3
    }
  }
}
