import Crypto

/// A digest over the rows of the table of operations, one after the other.
public struct OperationsDigest {
  private var hash = SHA256()

  public init() {}

  /// Adds a row: each of its texts with its length as four big-endian bytes before it.
  public mutating func add(_ row: [String]) {
    var message: [UInt8] = []
    for text in row { message.appendWithLength(text.utf8) }
    hash.update(data: message)
  }

  /// 64 hexadecimal digits.
  public var hex: String { Digest(bytes: Array(hash.finalize()))?.hex ?? "" }
}
