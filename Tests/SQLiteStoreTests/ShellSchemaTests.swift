import Foundation
import GRDB
import SQLiteStore
import Testing

@Suite("The schema file")
struct ShellSchemaTests {
  @Test("is what the program carries")
  func embedded() throws {
    let text = try String(contentsOfFile: SQLiteShell.schemaPath, encoding: .utf8)
    #expect(SQLiteStore.schema == text)
  }

  @Test(
    "makes the same database through the shell of the system",
    .enabled(if: SQLiteShell.path != nil, "there is no sqlite3 on the PATH"))
  func shell() throws {
    let ours = TemporaryFile()
    _ = try ours.create()
    let theirs = TemporaryFile()
    try SQLiteShell.makeDatabase(at: theirs.path)
    let (made, expected) = (try schema(of: ours), try schema(of: theirs))
    #expect(made == expected)
    #expect(made.count > 20)
  }

  /// Every table, index and trigger with its text, and who wrote the file in which version.
  private func schema(of file: TemporaryFile) throws -> [[String?]] {
    try DatabaseQueue(path: file.path).read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
      let header = try ["application_id", "user_version"].map { name in
        try String.fetchOne(database, sql: "PRAGMA \(name)")
      }
      return rows.map { [$0[0], $0[1], $0[2], $0[3]] } + [header]
    }
  }
}
