import Journal

/// Salts drawn many at a time: asking the operating system for each takes longer than hashing with
/// it.
package struct SaltPool {
  private static let count = 32
  private let random: (Int) -> [UInt8]
  private var bytes: [UInt8] = []
  private var used = 0

  package init(_ random: @escaping (Int) -> [UInt8]) { self.random = random }

  /// A salt that nobody else gets.
  package mutating func next() -> [UInt8] {
    if used == bytes.count {
      bytes = random(SaltPool.count * Commitment.saltLength)
      used = 0
    }
    defer { used += Commitment.saltLength }
    return Array(bytes[used..<(used + Commitment.saltLength)])
  }
}
