import Foundation
import Mediation
import SQLiteStore
import Testing

@Suite("A read that holds nobody up")
struct SnapshotTests {
  private static let day = Day(ordinal: 18_691)

  private func log(_ store: SQLiteStore, _ turn: Int) throws {
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: Self.day)
    _ = try Casework(store: store) { .noon(of: Self.day) }
      .log(draft, Request(by: "jia", operation: "log-\(turn)"))
  }

  private func numbers(_ reader: any DisputeReader) throws -> [Int] {
    try reader.disputes(matching: DisputeFilter(), limit: nil).map(\.number.serial)
  }

  @Test("sees one state while others write, and leaves no file")
  func writing() throws {
    let file = TemporaryFile()
    let store = try file.create()
    try log(store, 1)
    let other = try SQLiteStore.open(file.path)
    try store.readSnapshot { reader in
      #expect(try numbers(reader) == [1])
      try log(other, 2)
      #expect(try numbers(reader) == [1])
      #expect(leftovers(file) == [])
    }
    #expect(leftovers(file) == [])
    #expect(try store.read { try numbers($0) } == [1, 2])
  }

  @Test(
    "copies without letting go of the locks of others in this process",
    .enabled(if: SQLiteShell.path != nil))
  func locks() throws {
    let file = TemporaryFile()
    let store = try file.create()
    let other = try SQLiteStore.open(file.path)
    try other.read { reader in
      _ = try numbers(reader)
      _ = try store.readSnapshot { try numbers($0) }
      // A lock that was let go by closing a descriptor would let this one commit.
      #expect(isHeld(file.path))
    }
  }

  /// Whether anybody outside this process would be kept from committing.
  private func isHeld(_ path: String) -> Bool {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: SQLiteShell.path ?? "/usr/bin/sqlite3")
    shell.arguments = [path, "PRAGMA busy_timeout = 0", "BEGIN EXCLUSIVE", "ROLLBACK"]
    shell.standardError = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    try? shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus != 0
  }

  /// What lies beside the database and is neither it nor its journal.
  private func leftovers(_ file: TemporaryFile) -> [String] {
    let url = URL(fileURLWithPath: file.path)
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    let own = url.lastPathComponent
    return (names ?? []).filter { $0.hasPrefix(own) && $0 != own && $0 != own + "-journal" }
  }
}
