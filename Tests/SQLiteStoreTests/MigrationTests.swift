import Foundation
import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("An older database")
struct MigrationTests {
  @Test("is brought up to the present schema when it is opened", arguments: 1...8)
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

  @Test("is given a mark, once", arguments: 1...4)
  func mark(version: Int) throws {
    let old = TemporaryFile()
    try MigrationTests.make(version: version, at: old.path)
    let mark = HighWaterMark(of: old.path)
    defer { try? FileManager.default.removeItem(atPath: mark.path) }
    let migrated = try SQLiteStore.open(old.path, mark: mark.path)
    #expect(migrated.trouble == nil)
    #expect(try mark.position() == migrated.queue.read { try SQLiteReader($0).position() })
    try FileManager.default.removeItem(atPath: mark.path)
    #expect(try SQLiteStore.open(old.path, mark: mark.path).trouble == .missing)
  }

  @Test("of version 4 keeps its journal and its texts, entry by entry")
  func texts() throws {
    let (old, new) = (TemporaryFile(), TemporaryFile())
    let present = try new.create()
    let day = Day(ordinal: 18_691)
    let casework = Casework(store: present) { .noon(of: day) }
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(
        category: .other, source: .grid, summary: "测试",
        parties: [Party(role: .applicant, name: "甲某")]),
      registeredOn: day)
    let number = try casework.log(draft, Request(by: "jia", operation: "op1")).dispute.number
    _ = try casework.enter(
      [Entry(.noted, on: day, note: "当面说过")], for: number,
      Request(by: "jia", operation: "op2"))
    // With one act in each entry, version 4 held the same but the positions.
    try MigrationTests.copy(new.path, to: old.path, version: 4)
    let migrated = try SQLiteStore.open(old.path)
    #expect(try Casework(store: migrated) { .noon(of: day) }.check().isEmpty)
    let events = try migrated.read { try $0.events(of: number) }
    #expect(try events == present.read { try $0.events(of: number) })
    #expect(events.map(\.entry.note) == [nil, "当面说过"])
  }

  @Test("is refused where it may only be read")
  func readOnly() throws {
    let file = TemporaryFile()
    try MigrationTests.make(version: 2, at: file.path)
    #expect(throws: MediationError.self) { try SQLiteStore.open(file.path, isReadOnly: true) }
  }

  /// A database as a version of the schema made it, with a district and a station.
  private static func make(version: Int, at path: String) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: schema(version) + """
          INSERT INTO unit VALUES ('410105', 'district', '金水区', NULL);
          INSERT INTO unit VALUES ('JS07', 'station', '测试派出所', '410105');
          INSERT INTO office VALUES (1, 'JS07');
          INSERT INTO operator (code, name, \(version < 3 ? "station" : "unit"))
            VALUES ('jia', '甲', 'JS07');
          """)
    }
  }

  private static func schema(_ version: Int) throws -> String {
    try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Released/schema-\(version).sql"), encoding: .utf8)
  }

  /// What a version of the schema could hold of a database.
  private static func copy(_ source: String, to path: String, version: Int) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: schema(version) + "; PRAGMA foreign_keys = OFF")
      try database.execute(sql: "ATTACH ? AS source", arguments: [source])
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table'")
      for table in tables {
        let columns = try String.fetchAll(
          database, sql: "SELECT '\"' || name || '\"' FROM pragma_table_info(?)",
          arguments: [table]
        ).joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM source.\(table)")
      }
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
