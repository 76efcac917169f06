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
  public init?(hex text: String) { self.init(hex: Array(text.utf8)[...]) }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  public init?(hex digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var isHex = true
    func value(_ byte: UInt8) -> UInt8 {
      switch byte {
      case 0x30...0x39: return byte - 0x30
      case 0x61...0x66: return byte - 0x61 + 10
      default:
        isHex = false
        return 0
      }
    }
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      var index = digits.startIndex
      for place in 0..<32 {
        buffer[place] = value(digits[index]) << 4 | value(digits[index + 1])
        index += 2
      }
      count = 32
    }
    guard isHex else { return nil }
  }

  /// 64 hexadecimal digits.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 - 10 + value }
      for (place, byte) in bytes.enumerated() {
        buffer[place * 2] = digit(byte >> 4)
        buffer[place * 2 + 1] = digit(byte & 15)
      }
      return 64
    }
  }

  /// 43 characters of base64url (RFC 4648, section 5) without padding.
  public var base64URL: String { Base64URL.encode(bytes) }
}
