import Glibc
import Mediation

/// What a path leads to.
public enum FileKind: Sendable {
  case missing, plain, folder
  /// Behind a folder that is closed to whoever asks.
  case hidden
  /// A device, a pipe, a socket: nothing that bytes are kept in.
  case other

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == EACCES ? .hidden : .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .plain
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
