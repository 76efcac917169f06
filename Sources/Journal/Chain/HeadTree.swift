import Mediation

/// One digest over the heads of all stations, in the order of their codes.
///
/// `leaf = SHA-256(0x00 ‖ lp(station) ‖ ledger[16] ‖ u64be(sequence) ‖ head[32])`, where `lp` puts
/// the length as four big-endian bytes before the bytes; `node = SHA-256(0x01 ‖ left ‖ right)`; a
/// node without a neighbour moves up (RFC 6962, section 2.1, in shape).
public enum HeadTree {
  /// The root; zeros for no station.
  public static func root(of heads: [StationHead]) -> Digest {
    var level = heads.map(leaf)
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        guard index + 1 < level.count else { return level[index] }
        return Digest(of: [1] + level[index].bytes + level[index + 1].bytes)
      }
    }
    return level.first ?? .zero
  }

  private static func leaf(_ head: StationHead) -> Digest {
    var message: [UInt8] = [0]
    message.appendBigEndian(UInt32(head.station.utf8.count))
    message += head.station.utf8
    message += head.chain.identity
    message.appendBigEndian(UInt64(head.chain.sequence))
    message += head.chain.head
    return Digest(of: message)
  }
}
