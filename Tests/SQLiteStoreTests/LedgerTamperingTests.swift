import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("A chain altered at its end")
struct LedgerTamperingTests {
  static let alterations = [
    "UPDATE ledger SET head = zeroblob(32)",
    "UPDATE ledger SET identity = zeroblob(16)",
    "DELETE FROM ledger",
    """
    DROP TRIGGER event_is_never_changed;
    UPDATE event SET hash = zeroblob(32) WHERE id = (SELECT max(id) FROM event)
    """,
    """
    DROP TRIGGER event_is_never_deleted;
    DELETE FROM personal WHERE event_id = (SELECT max(id) FROM event);
    DELETE FROM event WHERE id = (SELECT max(id) FROM event);
    UPDATE ledger SET sequence = sequence - 1
    """,
  ]

  @Test("is found", arguments: alterations)
  func found(sql: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    let day = Day(ordinal: 18_691)
    let casework = Casework(store: store) { .noon(of: day) }
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: day)
    let number = try casework.log(draft, Request(by: "jia", operation: "op1")).dispute.number
    _ = try casework.enter(
      [Entry(.noted, on: day, note: "测试")], for: number, Request(by: "jia", operation: "op2"))
    #expect(try casework.check().isEmpty)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: sql)
    }
    let findings = try casework.check().map(\.what.en)
    #expect(findings.contains { $0.contains("chain") || $0.contains("missing ledger") })
  }
}

@Suite("A kept count that was altered")
struct TallyTamperingTests {
  static let alterations = [
    "UPDATE tally SET resolved = resolved + 1 WHERE period = '2021-03' AND grouping = 'source'",
    "DELETE FROM tally WHERE period = '2021' AND grouping = 'station'",
    "UPDATE measure_tally SET count = count + 1 WHERE kind = 'intake' AND period = '2021'",
    "UPDATE measure_tally SET days = days + 1 WHERE kind = 'first_outcome'",
    "DELETE FROM measure_tally WHERE kind = 'visit_due'",
    "UPDATE return_tally SET count = 2", "DELETE FROM return_tally",
    "UPDATE tally_reach SET last_month = '2021-05'", "DELETE FROM tally_reach",
  ]

  @Test("is found", arguments: alterations)
  func found(sql: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    let day = Day(ordinal: 18_691)
    let casework = Casework(store: store) { .noon(of: day) }
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: day)
    let number = try casework.log(draft, Request(by: "jia", operation: "op1")).dispute.number
    _ = try casework.enter(
      [Entry(.resolved(Resolution(outcome: .reconciled)), on: day)], for: number,
      Request(by: "jia", operation: "op2"))
    _ = try casework.log(draft, Request(by: "jia", operation: "op3"))
    #expect(try casework.check().isEmpty)
    try store.queue.write { try $0.execute(sql: sql) }
    #expect(try !casework.check().isEmpty)
  }
}
