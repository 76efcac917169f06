/// Where a hash chain stood: what a seal binds itself to.
public struct ChainHead: Equatable, Sendable {
  /// The identity of the chain, 16 bytes.
  public let identity: [UInt8]
  public let sequence: Int
  /// The digest of the last event, 32 bytes.
  public let head: [UInt8]

  public init(identity: [UInt8], sequence: Int, head: [UInt8]) {
    self.identity = identity
    self.sequence = sequence
    self.head = head
  }
}
