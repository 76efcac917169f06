import Glibc
import Mediation

/// A group of the operating system.
public struct FileGroup: Equatable, Sendable {
  public let name: String
  public let id: UInt32

  /// By its name in `/etc/group`, or its number.
  ///
  /// - Throws: `MediationError` of kind `notFound`.
  public init(_ word: String, field: Field) throws(MediationError) {
    let lines = ReadFile.lines(of: "/etc/group").map { $0.split(separator: ":").map(String.init) }
    let line = lines.first { $0.count >= 3 && ($0[0] == word || $0[2] == word) }
    guard let line, let id = UInt32(line[2]) else {
      throw MediationError(
        .notFound, zh: "系统里没有用户组 \(word)", en: "the system has no group \(word)", field: field,
        hint: .words(
          zh: "请系统管理员建立：groupadd \(word)，再把用户加进去：usermod -aG \(word) 用户",
          en: "have one made: groupadd \(word), and put users into it: usermod -aG \(word) USER"))
    }
    name = line[0]
    self.id = id
  }

  /// Makes a folder one that the group works in: what is made there is the group's too.
  ///
  /// - Parameter isNew: whether it was made just now; another one is not changed, but has to be so.
  public func open(folder: String, isNew: Bool, field: Field) throws(MediationError) {
    if isNew {
      guard chown(folder, uid_t.max, id) == 0, chmod(folder, 0o2770) == 0 else {
        throw .unwritable(folder, field: field)
      }
      return
    }
    var status = stat()
    guard stat(folder, &status) == 0 else { throw .unwritable(folder, field: field) }
    guard status.st_gid == id, status.st_mode & 0o2070 == 0o2070 else {
      throw MediationError(
        .refused, zh: "文件夹 \(folder) 还不是用户组 \(name) 共用的",
        en: "the folder \(folder) is not yet shared by the group \(name)", field: field,
        hint: .database(.shareFolder(folder, group: name)))
    }
  }
}

private enum ReadFile {
  /// The lines of a small file; none where it cannot be read.
  static func lines(of path: String) -> [Substring] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { break }
      text += piece[..<count]
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }
}
