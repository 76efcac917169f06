import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("A day far away")
struct FarDayTests {
  private let file = TemporaryFile()
  private static let day = Day(ordinal: 18_691)  // 2021-03-05

  private func draft(on day: Day) -> DisputeDraft {
    DisputeDraft(
      station: "JS07",
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: day)
  }

  private func casework(_ store: SQLiteStore, on day: Day) -> Casework {
    Casework(store: store) { .noon(of: day) }
  }

  @Test("in an older journal keeps nobody waiting: it is checked month by month of what there is")
  func note() throws {
    let store = try file.create()
    let present = casework(store, on: Self.day)
    let number = try present.log(draft(on: Self.day), Request(by: "jia", operation: "op1"))
      .dispute.number
    let far = try #require(Day("9999-12-31"))
    _ = try casework(store, on: far).enter(
      [Entry(.noted, on: far, note: "测试")], for: number, Request(by: "jia", operation: "op2"))
    #expect(try present.check().isEmpty)
    for (period, open) in [(Period.year(9999), 1), (.month(year: 9999, month: 12), 1)] {
      let tally = try store.read { try $0.tally(in: period, by: .whole) }
      #expect(tally.counts[""]?[.openEnd] == open)
      let measures = try store.read { try $0.measures(in: period) }
      let defined = try store.read { reader in
        var counts = MeasureCounts()
        try reader.forEachDispute(matching: DisputeFilter()) { counts.count($0, in: period) }
        return counts
      }
      #expect(measures == defined)
    }
  }

  @Test("leaves the recurrences of the last year there is as they are")
  func lastYear() throws {
    let store = try file.create()
    let far = try #require(Day("9999-12-01"))
    let later = casework(store, on: far)
    let number = try later.log(draft(on: far), Request(by: "jia", operation: "op1")).dispute.number
    _ = try later.enter(
      [Entry(.resolved(Resolution(outcome: .reconciled)), on: far)], for: number,
      Request(by: "jia", operation: "op2"))
    for period in [Period.year(9999), .month(year: 9999, month: 12)] {
      var defined = MeasureCounts()
      try store.read { reader in
        try reader.forEachDispute(matching: DisputeFilter()) { defined.count($0, in: period) }
      }
      #expect(try store.read { try $0.measures(in: period) } == defined)
      #expect(defined.recurrences != Occurrences())
      let spans = try store.read {
        try $0.outcomes(registeredIn: period, followedTo: period.end)
      }
      #expect(spans.first != Occurrences())
    }
  }

  @Test("that was entered by mistake and taken back leaves the kept counts as they were")
  func undone() throws {
    let store = try file.create()
    // The shipped codes are not in force so long ago.
    let dateless = Rulebook(catalogue: Catalogue(csv: []), rules: [], calendar: .shipped)
    let office = Casework(store: store, rulebook: dateless) { .noon(of: Self.day) }
    _ = try office.log(draft(on: Self.day - 40), Request(by: "jia", operation: "op1"))
    let before = try kept(store)
    var far = draft(on: try #require(Day("1951-05-06")))
    let resolution = Resolution(
      outcome: .agreement, form: .oral, terms: "测试", performBy: Day("1960-01-01"))
    far.followUp = [Entry(.resolved(resolution), on: far.registeredOn + 400)]
    _ = try office.log(far, Request(by: "jia", operation: "op2"))
    #expect(try kept(store).count > before.count + 100)
    _ = try office.undo(Request(by: "jia", operation: "op3"))
    #expect(try kept(store) == before)
    #expect(try office.check().isEmpty)
  }

  @Test("between two months of which something is kept hides no gap")
  func gap() throws {
    let store = try file.create()
    let number = try casework(store, on: Self.day).log(
      draft(on: Self.day), Request(by: "jia", operation: "op1")
    ).dispute.number
    let later = casework(store, on: Self.day + 150)
    _ = try later.enter(
      [Entry(.noted, on: Self.day + 150, note: "测试")], for: number,
      Request(by: "jia", operation: "op2"))
    try store.queue.write { try $0.execute(sql: "DELETE FROM tally WHERE period = '2021-05'") }
    let found = try later.check().map(\.what.en)
    #expect(found.contains { $0.hasPrefix("2021-05") && $0.contains("were not carried in") })
  }

  /// Every row of the kept counts.
  private func kept(_ store: SQLiteStore) throws -> [String] {
    try store.queue.read { database in
      try ["tally", "measure_tally", "return_tally", "tally_reach"].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }.sorted()
    }
  }
}
