import GRDB
import Mediation
import Testing

@testable import SQLiteStore

/// What is kept of the periods says how it was counted.
@Suite("Counts kept by other definitions")
struct CountingTests {
  private let file = TemporaryFile()
  private static let day = Day(ordinal: 18_691)
  private static let month = Period.month(of: day)

  private func casework(_ store: SQLiteStore) -> Casework {
    Casework(store: store) { .noon(of: CountingTests.day) }
  }

  private func log(_ store: SQLiteStore, _ operation: String) throws {
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(
        category: .other, source: .grid, summary: "测试",
        parties: [Party(role: .applicant, name: "甲某")]),
      registeredOn: Self.day)
    _ = try casework(store).log(draft, Request(by: "jia", operation: operation))
  }

  /// Two disputes, and kept counts that another program made in its own way.
  private func older() throws -> SQLiteStore {
    let store = try file.create()
    try log(store, "a")
    try log(store, "b")
    try store.queue.inDatabase { database in
      try database.execute(
        sql: """
          UPDATE tally_reach SET counted_by = 'ledger/0';
          UPDATE tally SET new = 7;
          UPDATE measure_tally SET count = 9
          """)
    }
    return store
  }

  private func expectCounted(_ store: SQLiteStore, _ count: Int) throws {
    try store.read { reader in
      for grouping in Grouping.allCases {
        let tally = try reader.tally(in: Self.month, by: grouping)
        #expect(tally.counts.values.map { $0[.column(.new)] } == [count], "\(grouping)")
      }
      #expect(try reader.measures(in: Self.month)[.intake] == count)
    }
    #expect(try casework(store).check().isEmpty, "they were not altered")
  }

  private func isPresent(_ store: SQLiteStore) throws -> Bool {
    try store.read { try $0.talliesArePresent }
  }

  @Test("are not asked: figures are counted over the register") func unasked() throws {
    let store = try older()
    try expectCounted(store, 2)
    #expect(try !isPresent(store))
  }

  @Test("are counted anew by the next write, whatever it enters") func written() throws {
    let store = try older()
    try log(store, "c")
    try expectCounted(store, 3)
    #expect(try isPresent(store))
    let number = try store.read { try $0.disputes(matching: DisputeFilter(), limit: 1)[0].number }
    try store.queue.inDatabase {
      try $0.execute(
        sql: "UPDATE tally_reach SET counted_by = 'ledger/0'; UPDATE tally SET new = 7")
    }
    _ = try casework(store).enter(
      [Entry(.accepted, on: Self.day)], for: number, Request(by: "jia", operation: "d"))
    try expectCounted(store, 3)
    #expect(try isPresent(store))
  }

  @Test("are counted anew when that is asked for") func refilled() throws {
    let store = try older()
    try casework(store).refill(Request(by: "jia", operation: ""))
    try expectCounted(store, 2)
    #expect(try isPresent(store))
  }

  @Test("of this program are found when they were altered, and made good by a refill")
  func altered() throws {
    let store = try older()
    try casework(store).refill(Request(by: "jia", operation: ""))
    try store.queue.inDatabase { try $0.execute(sql: "UPDATE tally SET new = 7") }
    #expect(try !casework(store).check().isEmpty)
    try casework(store).refill(Request(by: "jia", operation: ""))
    try expectCounted(store, 2)
  }
}
