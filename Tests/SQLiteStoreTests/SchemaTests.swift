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
      ("application_id", "1296258097"), ("user_version", "9"),
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

  /// What the logic knows of each column that holds a word of a list.
  static let lists: [String: [String]] = [
    "unit.kind": words(Unit.Kind.self), "operator_role.role": words(Role.self),
    "mediator.kind": words(Mediator.Kind.self), "dispute.category": words(Category.self),
    "dispute.source": words(Source.self), "dispute.status": words(Status.self),
    "dispute.outcome": words(Outcome.self), "dispute.form": words(AgreementForm.self),
    "party.role": words(Party.Role.self), "party.side": words(Party.Side.self),
    "spell.opened_as": words(Spell.Opening.self), "spell.ended_as": words(Spell.Ending.self),
    "spell.outcome": Outcome.allCases.filter(\.isResolved).map(\.rawValue),
    "spell.form": words(AgreementForm.self), "visit.satisfaction": words(Satisfaction.self),
    "file_mark.kind": words(Protection.self) + ["destroyed"],
    "due.kind": words(Pending.Kind.self), "dispute.track": words(Track.self),
    "tally.grouping": PeriodTally.groupings.map(\.rawValue), "ledger.algorithm": ["sha256"],
    "office_journal.algorithm": ["sha256"], "access_journal.algorithm": ["sha256"],
  ]

  private static func words<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type
  ) -> [String] { type.allCases.map(\.rawValue) }

  @Test("lists in each column the words the logic knows, and in no other")
  func checkLists() {
    #expect(SchemaLists.all(in: SQLiteStore.schema) == Self.lists.mapValues(Set.init))
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
