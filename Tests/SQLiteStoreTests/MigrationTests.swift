import Foundation
import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("An older database")
struct MigrationTests {
  @Test("is brought up to the present schema when it is opened", arguments: [1, 2, 3])
  func schema(version: Int) throws {
    let (old, new) = (TemporaryFile(), TemporaryFile())
    try MigrationTests.make(version: version, at: old.path)
    let migrated = try SQLiteStore.open(old.path)
    #expect(try MigrationTests.statements(migrated) == MigrationTests.statements(try new.create()))
    #expect(
      try migrated.read { try $0.operators() } == [Operator(code: "jia", name: "甲", unit: "JS07")])
  }

  @Test("of version 1 is given a journal of the office that says what it held")
  func adoption() throws {
    let old = TemporaryFile()
    try MigrationTests.make(version: 1, at: old.path)
    let migrated = try SQLiteStore.open(old.path)
    let known = try migrated.read { try OfficeRecord(replaying: $0.officeEvents()) }
    #expect(known.units.map(\.code) == ["410105", "JS07"])
    #expect(try Casework(store: migrated) { .noon(of: Day(ordinal: 18_691)) }.check().isEmpty)
  }

  @Test("is refused where it may only be read")
  func readOnly() throws {
    let file = TemporaryFile()
    try MigrationTests.make(version: 2, at: file.path)
    #expect(throws: MediationError.self) { try SQLiteStore.open(file.path, isReadOnly: true) }
  }

  /// A database as a version of the schema made it, with a district and a station.
  private static func make(version: Int, at path: String) throws {
    let sql = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Released/schema-\(version).sql"), encoding: .utf8)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: sql + """
          INSERT INTO unit VALUES ('410105', 'district', '金水区', NULL);
          INSERT INTO unit VALUES ('JS07', 'station', '测试派出所', '410105');
          INSERT INTO office VALUES (1, 'JS07');
          INSERT INTO operator (code, name, \(version < 3 ? "station" : "unit"))
            VALUES ('jia', '甲', 'JS07');
          """)
    }
  }

  /// Every statement of the schema, without its comments and spaces.
  private static func statements(_ store: SQLiteStore) throws -> [String] {
    try store.queue.read { database in
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    }.map { sql in
      sql.split(separator: "\n").map { $0.split(separator: "--", maxSplits: 1).first ?? "" }
        .joined().filter { !$0.isWhitespace }
    }.sorted()
  }
}
