import Glibc

/// Where salts and identities come from.
public enum RandomBytes {
  /// The most the operating system gives at a time.
  private static let most = 256

  /// Bytes of the operating system's generator.
  public static let system: @Sendable (Int) -> [UInt8] = { count in
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let piece = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<min(filled + most, count)])
        // It fails for a piece that is too long or a kernel without a generator, and for nothing else.
        guard getentropy(piece.baseAddress, piece.count) == 0 else {
          fatalError("the operating system gives no random bytes")
        }
        filled += piece.count
      }
    }
  }
}
