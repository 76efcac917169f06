import Crypto
import Glibc

extension Digest {
  /// The SHA-256 and the size of a file, read piece by piece; `nil` when it cannot be read.
  public static func ofFile(_ path: String) -> (digest: Digest, bytes: Int)? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var hash = SHA256()
    var size = 0
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      hash.update(data: piece[..<count])
      size += count
    }
    return Digest(bytes: Array(hash.finalize())).map { ($0, size) }
  }
}
