/// The bytes of a ledger, read from wherever they are asked for, so that a file need not be held.
public struct ImportBytes: Sendable {
  /// Up to so many bytes from an offset; fewer at the end only.
  let read: @Sendable (_ offset: Int, _ count: Int) -> [UInt8]

  public init(_ read: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]) {
    self.read = read
  }

  /// Bytes that are there already.
  public init(_ bytes: [UInt8]) {
    read = { offset, count in
      Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
    }
  }
}

extension ImportBytes {
  /// What tells these bytes from any others: their number and two 64-bit FNV-1a sums, the second with
  /// another beginning. Nobody is kept from making two files alike; it is for those who repeat a
  /// command with the wrong file.
  public var fingerprint: String {
    var (first, second): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4)
    var offset = 0
    while true {
      let piece = read(offset, 1 << 16)
      if piece.isEmpty { break }
      for byte in piece {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
        second = (second ^ UInt64(byte)) &* 0x100_0000_01b3 &+ 1
      }
      offset += piece.count
    }
    return "\(offset) \(String(first, radix: 16)) \(String(second, radix: 16))"
  }
}
