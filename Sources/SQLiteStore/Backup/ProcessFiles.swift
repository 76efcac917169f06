import Files
import Glibc
import Mediation

/// Files that are moved into place whole.
enum ProcessFiles {
  /// Tells the files of this process from those of others.
  static var identity: Int32 { getpid() }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func remove(_ path: String) { unlink(path) }

  /// Takes a file's place, lastingly: the folder is synced after it.
  static func rename(_ old: String, to new: String) throws(MediationError) {
    guard Glibc.rename(old, new) == 0 else { throw unwritable(new) }
    NewFile.sync(folderOf: new)
  }

  /// Gives a file a second name.
  static func link(_ old: String, to new: String) throws(MediationError) {
    guard Glibc.link(old, new) == 0 else { throw unwritable(new) }
  }

  /// The bytes of a small file; `nil` when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(file, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes[..<count])
  }

  /// Copies a file, lastingly.
  static func copy(_ old: String, to new: String) throws(MediationError) {
    let (source, target) = (
      open(old, O_RDONLY | O_CLOEXEC | O_NOFOLLOW),
      open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    )
    defer {
      close(source)
      close(target)
    }
    guard source >= 0, target >= 0 else { throw unwritable(new) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unwritable(new) }
      guard count > 0 else { break }
      guard WrittenBytes.write(piece[..<count], to: target) else { throw unwritable(new) }
    }
    guard fsync(target) == 0 else { throw unwritable(new) }
  }

  static func unwritable(_ path: String) -> MediationError {
    .unwritable(path, field: .file)
  }
}
