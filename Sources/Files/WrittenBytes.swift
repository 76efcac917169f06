import Glibc

/// Bytes on their way into a file that is open.
public enum WrittenBytes {
  /// Writes all of them, however many calls that takes.
  ///
  /// - Returns: whether they are written; if not, `errno` says why.
  public static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
