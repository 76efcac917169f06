import GRDB
import Mediation
import Testing

@testable import SQLiteStore

/// Lines of the kept counts that count nothing, which the program never leaves behind.
@Suite("A kept count of nothing")
struct EmptyCountTests {
  private static let day = Day(ordinal: 18_691)

  @Test(
    "is found by the check, and moves no figure",
    arguments: [
      "INSERT INTO measure_tally VALUES ('2021-03', 'age', 9999, 0, '', 0)",
      "INSERT INTO measure_tally VALUES ('2021-03', 'first_outcome', 7, 0, 'resolved', 0)",
      "INSERT INTO return_tally VALUES ('2021-01-01', '', 0)",
    ])
  func found(sql: String) throws {
    let file = TemporaryFile()
    let store = try file.create()
    let casework = Casework(store: store) { .noon(of: Self.day) }
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: Self.day)
    _ = try casework.log(draft, Request(by: "jia", operation: "a"))
    let month = Period.month(of: Self.day)
    let before = try store.read { try $0.measures(in: month) }
    #expect(try casework.check().isEmpty)
    try store.queue.write { try $0.execute(sql: sql) }
    #expect(try store.read { try $0.measures(in: month) } == before)
    #expect(try casework.check().count == 1)
    try casework.refill(Request(by: "jia", operation: "r"))
    #expect(try casework.check().isEmpty)
  }
}
