/// The bytes of a ledger, read from wherever they are asked for, so that a file need not be held.
public struct LedgerBytes: Sendable {
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
