import Glibc
import Mediation

/// Where a file really lies: links are followed once, before anything is done with it.
public struct FilePlace: Equatable, Sendable {
  /// As it was given, where that is no link; nothing need be there yet.
  public let path: String

  /// As many links one after the other as the kernel follows.
  private static let mostLinks = 40

  /// - Parameter field: the option that names the file.
  /// - Throws: `MediationError` of kind `usage` for an empty path and for links that lead nowhere.
  public init(_ path: String, field: Field) throws(MediationError) {
    guard !path.isEmpty else {
      throw MediationError(
        .usage, zh: "文件名是空的", en: "the name of the file is empty", field: field,
        hint: .words(zh: "写明文件名", en: "name a file"))
    }
    var place = path
    for _ in 0..<FilePlace.mostLinks {
      guard let target = try FilePlace.target(of: place, field) else {
        self.path = place
        return
      }
      place = target.utf8.first == UInt8(ascii: "/") ? target : FilePlace.stem(of: place) + target
    }
    throw MediationError(
      .usage, zh: "\(path) 是绕圈子的链接", en: "\(path) is a link that leads round in circles",
      field: field, hint: .words(zh: "写明文件本身", en: "name the file itself"))
  }

  /// The folder it lies in.
  public var folder: String {
    let stem = FilePlace.stem(of: path)
    return stem.isEmpty ? "." : stem
  }

  /// What is there.
  public var kind: FileKind { FileKind(path) }

  /// Whether there is a SQLite database.
  public var holdsDatabase: Bool {
    let start = Array("SQLite format 3\u{0}".utf8)
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: start.count)
    return read(file, &bytes, bytes.count) == start.count && bytes == start
  }

  /// Whether the user of the system may read what is there, or write it.
  public var isReadable: Bool { access(path, R_OK) == 0 }
  public var isWritable: Bool { access(path, W_OK) == 0 }

  /// Whether both are one file, under whatever names, or would be if they were there.
  public func isSame(as other: FilePlace) -> Bool {
    if let own = FileIdentity(path), let others = FileIdentity(other.path) { return own == others }
    guard let own = FileIdentity(folder), own == FileIdentity(other.folder) else { return false }
    return path.dropFirst(FilePlace.stem(of: path).count)
      == other.path.dropFirst(FilePlace.stem(of: other.path).count)
  }

  /// Up to the last slash and with it; empty where there is none.
  private static func stem(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// What a link says; `nil` for what is no link.
  private static func target(of path: String, _ field: Field) throws(MediationError) -> String? {
    let bytes = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return [UInt8]?.none }
      let count = readlink(path, start, buffer.count)
      return count < 0 ? nil : buffer[..<count].map { UInt8(bitPattern: $0) }
    }
    guard let bytes else { return nil }
    guard let target = String(validating: bytes, as: UTF8.self), !target.isEmpty else {
      throw MediationError(
        .usage, zh: "链接 \(path) 指向的文件名不是 UTF-8",
        en: "the link \(path) leads to a name that is not UTF-8", field: field,
        hint: .words(zh: "写明文件本身，或给它改名", en: "name the file itself, or rename it"))
    }
    return target
  }
}
