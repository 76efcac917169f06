import Glibc
import Mediation

/// Who may use a file besides its owner: its group, and what the group may.
public struct FileAccess: Equatable, Sendable {
  private let group: gid_t
  private let mode: mode_t

  /// What the members of a group share: they may read and write.
  public init(sharedWith group: UInt32) {
    self.group = group
    mode = 0o660
  }

  /// As a file has it; `nil` where there is none, or it is for its owner alone.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o070 != 0 else { return nil }
    group = status.st_gid
    mode = status.st_mode & 0o660
  }

  /// Gives a file the same; files that are not there are left out.
  public func give(to path: String, field: Field) throws(MediationError) {
    if chown(path, uid_t.max, group) == 0, chmod(path, mode) == 0 { return }
    guard errno != ENOENT else { return }
    throw .unwritable(path, field: field)
  }

  /// Gives a file that is open the same.
  func give(to descriptor: Int32) -> Bool {
    fchown(descriptor, uid_t.max, group) == 0 && fchmod(descriptor, mode) == 0
  }
}
