import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("The schema")
struct SchemaTests {
  @Test(
    "sets what durability and safety rest on",
    arguments: [
      ("journal_mode", "truncate"), ("synchronous", "3"), ("foreign_keys", "1"),
      ("recursive_triggers", "1"), ("trusted_schema", "0"), ("secure_delete", "1"),
      ("application_id", "1296258097"), ("user_version", "8"),
    ])
  func settings(name: String, value: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    let found = try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    #expect(found == value)
  }

  @Test(
    "refuses to change the journal",
    arguments: [
      "UPDATE event SET body = x'00'", "DELETE FROM event",
      "REPLACE INTO event SELECT id, station, sequence, dispute_id, operation_id, x'00', hash FROM event",
      "UPDATE operation SET verb = 'x'", "DELETE FROM operation",
      "UPDATE personal SET value = 'x'", "UPDATE office_event SET body = x'00'",
      "DELETE FROM office_event", "UPDATE office_event SET key = 'x' WHERE sequence = 1",
    ])
  func journal(sql: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    try logOne(in: store)
    #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: sql) }
    }
    #expect(try Casework(store: store) { .noon(of: Day(ordinal: 18_691)) }.check().isEmpty)
  }

  @Test("knows the codes of the logic")
  func checkLists() {
    for code in Status.allCases.map(\.rawValue) + Category.allCases.map(\.rawValue)
      + Source.allCases.map(\.rawValue) + Outcome.allCases.map(\.rawValue)
      + AgreementForm.allCases.map(\.rawValue) + Party.Role.allCases.map(\.rawValue)
      + Mediator.Kind.allCases.map(\.rawValue) + Spell.Ending.allCases.map(\.rawValue)
    {
      #expect(SQLiteStore.schema.contains("'\(code)'"))
    }
  }

  @Test("takes no day that does not exist")
  func days() throws {
    let file = TemporaryFile()
    let store = try file.create()
    try logOne(in: store)
    #expect(throws: DatabaseError.self) {
      try store.queue.write {
        try $0.execute(sql: "UPDATE dispute SET accepted_on = '2023-02-30'")
      }
    }
  }

  private func logOne(in store: SQLiteStore) throws {
    let day = Day(ordinal: 18_691)
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: day)
    _ = try Casework(store: store) { .noon(of: day) }
      .log(draft, Request(by: "jia", operation: "first"))
  }
}
