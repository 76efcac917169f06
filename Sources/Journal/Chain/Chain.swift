/// One station's hash chain over the stored bytes of its journal.
///
/// `h(n) = SHA-256("mct-evt-v1\0" ‖ ledger[16] ‖ u64be(n) ‖ h(n−1)[32] ‖ u64be(length) ‖ body)`,
/// with `h(0)` all zeros. What is hashed is what is stored: a body is written once and never
/// encoded again to be checked, so no later encoder can disagree with it.
public struct Chain: Equatable, Sendable {
  /// 16 random bytes, drawn when the station's ledger begins.
  public let identity: [UInt8]
  /// The number of events so far.
  public private(set) var sequence: Int
  /// The digest of the last event; zeros before the first.
  public private(set) var head: Digest

  /// What every message begins with.
  static let mark = Array("mct-evt-v1\0".utf8)

  public init(identity: [UInt8], sequence: Int = 0, head: Digest = .zero) {
    self.identity = identity
    self.sequence = sequence
    self.head = head
  }

  /// Adds a body and returns its digest, the new head.
  public mutating func append(_ body: [UInt8]) -> Digest {
    sequence += 1
    var message: [UInt8] = []
    message.reserveCapacity(80 + body.count)
    message += Chain.mark
    message += identity
    message.appendBigEndian(UInt64(sequence))
    message += head.bytes
    message.appendBigEndian(UInt64(body.count))
    message += body
    head = Digest(of: message)
    return head
  }
}
