import Glibc

/// A file without a name, for its owner alone: it is gone with whoever holds it unless it is given
/// one, also when the program is killed.
public final class NamelessFile: Sendable {
  public let descriptor: Int32
  /// The name it has all the same, where the file system knows no files without one.
  private let name: String?

  // From fcntl.h, which spells it as a sum that Swift does not import.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  /// - Parameter path: what it may be called later; it comes into that folder.
  /// - Returns: `nil` where nothing can be made there; `errno` says why.
  public init?(beside path: String) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { String(path[...$0]) } ?? "."
    let file = open(folder, NamelessFile.nameless | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 {
      descriptor = file
      name = nil
      return
    }
    let part = NamelessFile.part(of: path)
    descriptor = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    name = part
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if let name { unlink(name) }
    }
  }

  /// Gives it a name, in the place of what had that name before.
  ///
  /// - Returns: whether it has the name now; if not, `errno` says why.
  public func take(name path: String) -> Bool {
    if let name { return rename(name, path) == 0 }
    let part = NamelessFile.part(of: path)
    // One that a killed program of the same number left behind.
    unlink(part)
    let own = "/proc/self/fd/\(descriptor)"
    guard linkat(AT_FDCWD, own, AT_FDCWD, part, AT_SYMLINK_FOLLOW) == 0 else { return false }
    guard rename(part, path) == 0 else {
      let why = errno
      unlink(part)
      errno = why
      return false
    }
    return true
  }

  private static func part(of path: String) -> String { "\(path).\(getpid()).part" }
}
