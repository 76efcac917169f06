import Crypto

/// A chain computed anew, body by body, from bytes where they lie.
///
/// Equal to `Chain.append`, for those who have many bodies to compare and keep none.
public struct ChainReplay {
  /// Everything of the message before the body; only its numbers and the head change.
  private var heading: [UInt8]
  private let placeOfSequence: Int
  public private(set) var sequence = 0

  public init(identity: [UInt8]) {
    heading = Chain.mark + identity
    placeOfSequence = heading.count
    heading += [UInt8](repeating: 0, count: 8 + Digest.zero.bytes.count + 8)
  }

  /// Adds a body and compares its digest with the one that is stated.
  public mutating func append(
    _ body: UnsafeRawBufferPointer, stating digest: UnsafeRawBufferPointer
  ) -> Bool {
    sequence += 1
    heading.set(UInt64(sequence), at: placeOfSequence)
    heading.set(UInt64(body.count), at: heading.count - 8)
    var hash = SHA256()
    heading.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: body)
    let place = placeOfSequence + 8
    return hash.finalize().withUnsafeBytes { computed in
      heading.withUnsafeMutableBytes {
        UnsafeMutableRawBufferPointer(rebasing: $0[place..<(place + computed.count)])
          .copyMemory(from: computed)
      }
      return computed.isEqual(to: digest)
    }
  }

  /// The digest of the last body; zeros before the first.
  public var head: [UInt8] { Array(heading[(placeOfSequence + 8)..<(heading.count - 8)]) }
}

extension [UInt8] {
  /// Writes a number over eight bytes, the highest first.
  fileprivate mutating func set(_ number: UInt64, at place: Int) {
    for offset in 0..<8 {
      self[place + offset] = UInt8(truncatingIfNeeded: number >> (56 - 8 * offset))
    }
  }
}
