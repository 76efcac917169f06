import Files
import Foundation
import Glibc
import Mediation
import Testing

@Suite("A file that a group shares")
struct FileAccessTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  @Test("gives what takes its place, or goes with it, to the group too")
  func shared() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (own, mark) = ("\(folder)/own", "\(folder)/own.mark")
    try NewFile.write([1], to: own)
    #expect(mode(of: own) == 0o600)
    #expect(FileAccess(of: own) == nil)
    try NewFile.write([1], to: mark, sharedLike: own)
    #expect(mode(of: mark) == 0o600)
    try FileAccess(sharedWith: getgid()).give(to: own, field: .named("--shared"))
    #expect(mode(of: own) == 0o660)
    try NewFile.write([2], to: mark, sharedLike: own)
    #expect(mode(of: mark) == 0o660)
    #expect(FileAccess(of: mark) == FileAccess(of: own))
    try FileAccess(sharedWith: getgid()).give(to: "\(folder)/none", field: .named("--shared"))
  }

  @Test("lies in a folder that is the group's, made so or found so")
  func folders() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let group = try FileGroup(String(getgid()), field: .named("--shared"))
    #expect(throws: MediationError.self) {
      try group.open(folder: folder, isNew: false, field: .named("--shared"))
    }
    try group.open(folder: folder, isNew: true, field: .named("--shared"))
    #expect(mode(of: folder) == 0o2770)
    try group.open(folder: folder, isNew: false, field: .named("--shared"))
  }

  @Test("is of a group the system has")
  func groups() {
    let error = #expect(throws: MediationError.self) {
      try FileGroup("no-such-group", field: .named("--shared"))
    }
    #expect(error?.kind == .notFound && error?.field == .named("--shared"))
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}
