import Mediation

/// What the entry an operation begins with says of it: `"verb":…,"words":digest` behind the members
/// that every entry has. With it the journal answers for the table of operations.
public struct OperationOpening: Equatable, Sendable {
  public let verb: String
  /// The salted digest of the words it was asked for in; 43 characters of base64url.
  public let words: String

  public init(verb: String, words: String) {
    self.verb = verb
    self.words = words
  }

  /// - Parameter salt: 32 random bytes, which can be erased: the digest then says nothing.
  public init(_ words: RequestWords, _ operation: String, salt: [UInt8]) {
    self.init(
      verb: words.verb, words: OperationOpening.digest(operation, words, salt).base64URL)
  }

  /// `SHA-256(salt[32] ‖ lp("mct-op-v1") ‖ lp(operation) ‖ lp(words))`, where `lp` puts the length as
  /// four big-endian bytes before the bytes.
  static func digest(_ operation: String, _ words: RequestWords, _ salt: [UInt8]) -> Digest {
    var message = salt
    message.appendWithLength(Array("mct-op-v1".utf8))
    message.appendWithLength(operation.utf8)
    message.appendWithLength(words.bytes)
    return Digest(of: message)
  }

  /// Whether the operation was asked for in some words.
  public func isOf(_ words: RequestWords, _ operation: String, salt: [UInt8]) -> Bool {
    OperationOpening.digest(operation, words, salt).base64URL == self.words
  }
}
