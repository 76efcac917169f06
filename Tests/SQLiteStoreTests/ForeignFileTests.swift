import Foundation
import GRDB
import Mediation
import SQLiteStore
import Testing

@Suite("A file that is no database of ours")
struct ForeignFileTests {
  @Test("is refused with its own sentence, and left as it was")
  func refused() throws {
    let text = TemporaryFile()
    try Data("编号,状态\n1,未化解\n".utf8).write(to: URL(fileURLWithPath: text.path))
    try expect(text, "no database")

    let empty = TemporaryFile()
    try Data().write(to: URL(fileURLWithPath: empty.path))
    try expect(empty, "another application, or empty")

    let other = TemporaryFile()
    try execute("CREATE TABLE t (a)", in: other)
    try expect(other, "another application, or empty")

    let newer = TemporaryFile()
    _ = try newer.create()
    try execute("PRAGMA user_version = 10", in: newer)
    try expect(newer, "newer version")
  }

  @Test("is not made over")
  func existing() throws {
    let file = TemporaryFile()
    _ = try file.create()
    let error = #expect(throws: MediationError.self) { try file.create() }
    #expect(error?.kind == .conflict)
  }

  private func expect(_ file: TemporaryFile, _ words: String) throws {
    let before = file.bytes
    let error = #expect(throws: MediationError.self) { try SQLiteStore.open(file.path) }
    #expect(error?.message.en.contains(words) == true)
    #expect(error?.kind == .failed)
    #expect(file.bytes == before)
  }

  private func execute(_ sql: String, in file: TemporaryFile) throws {
    try DatabaseQueue(path: file.path).write { try $0.execute(sql: sql) }
  }
}

@Suite("A database of another application")
struct ForeignDatabaseTests {
  @Test("is refused with not a byte of it changed, in any journal mode")
  func untouched() throws {
    let file = TemporaryFile()
    let foreign = try DatabaseQueue(path: file.path)
    try foreign.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE t (a); ")
    }
    try foreign.close()
    let before = file.bytes
    #expect(throws: MediationError.self) { try SQLiteStore.open(file.path) }
    #expect(file.bytes == before)
  }
}
