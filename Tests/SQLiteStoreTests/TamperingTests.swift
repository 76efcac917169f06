import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("What was altered behind the program's back")
struct TamperingTests {
  static let alterations = [
    "UPDATE dispute SET status = 'accepted' WHERE serial = 1",
    """
    DROP TRIGGER event_is_never_changed;
    UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'jia', 'yi') AS BLOB) WHERE id = 1
    """,
    """
    DROP TRIGGER event_is_never_deleted;
    DELETE FROM personal WHERE event_id = 3;
    DELETE FROM event WHERE id = 3
    """,
    """
    DROP TRIGGER personal_is_never_changed;
    UPDATE personal SET value = '改过' WHERE field = 'summary'
    """,
    "UPDATE ledger SET sequence = sequence + 1",
    "UPDATE numbering SET last_serial = 9",
    "UPDATE spell SET ended_as = 'failed', ended_on = opened_on",
    "DELETE FROM party",
  ]

  @Test("is found", arguments: alterations)
  func found(sql: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    let day = Day(ordinal: 18_691)
    let casework = Casework(store: store) { .noon(of: day) }
    for serial in 1...3 {
      let draft = DisputeDraft(
        station: "JS07",
        registration: Registration(
          category: .other, source: .grid, summary: "测试",
          parties: [Party(role: .applicant, name: "甲某")]),
        registeredOn: day)
      _ = try casework.log(draft, Request(by: "jia", operation: "op\(serial)"))
    }
    #expect(try casework.check().isEmpty)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: sql)
    }
    #expect(try !casework.check().isEmpty)
  }
}
