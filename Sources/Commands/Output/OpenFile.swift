import Glibc
import Mediation

/// A file that is open for reading until nobody holds it any more.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// Whether it can be read at any place, more than once.
  let isRegular: Bool

  /// - Throws: `MediationError` saying why it cannot be read.
  init(_ path: String) throws(MediationError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      isRegular = false
      throw FileBytes.unreadable(path)
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    isRegular = status.st_mode & S_IFMT == S_IFREG
    guard isKnown, status.st_mode & S_IFMT != S_IFDIR else {
      errno = EISDIR
      throw FileBytes.unreadable(path)
    }
    // A device never ends.
    guard isRegular || status.st_mode & S_IFMT == S_IFIFO else {
      errno = EINVAL
      throw FileBytes.unreadable(path)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Up to so many bytes from an offset; fewer at the end only, or where the disk fails.
  func read(at offset: Int, _ count: Int) -> [UInt8] {
    FileBytes.read(descriptor, at: offset, count)
  }
}
