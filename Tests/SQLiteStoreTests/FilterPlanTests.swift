import Foundation
import GRDB
import Mediation
import Testing

@testable import SQLiteStore

/// How the engine finds a page of what a filter asks for: by which index, or by walking through the
/// register in the order of the list.
@Suite("The plans of filters")
struct FilterPlanTests {
  private static let words = [
    "status:open", "status:open station:JS07", "station:JS07", "station:JS07 registered:2021-03",
    "district:410105", "category:wages registered:2021-03", "mediator:none", "mine", "late",
    "protected", "operator:jia", "not status:open", "status:open or registered:2021-03",
    "station:JS07 漏水", "漏水", "party:甲某", "ref:1", "station:JS07 ref:1", "money.over:10000",
  ]

  /// RECORD_SNAPSHOTS=1 writes them anew.
  private static let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Plans/filters.txt")

  @Test("are those on record")
  func plans() throws {
    let store = try TemporaryFile().create()
    let text = try Self.words.map { words in
      let filter = try store.read { reader in
        try DisputeFilter(
          resolving: FilterSyntax(line: words), in: reader, today: Day(ordinal: 18_691),
          asker: "jia")
      }
      return (["# \(words)"] + (try plan(of: filter, store))).joined(separator: "\n") + "\n"
    }.joined()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: Self.snapshot, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: Self.snapshot, encoding: .utf8)))
  }

  private func plan(of filter: DisputeFilter, _ store: SQLiteStore) throws -> [String] {
    try store.queue.inDatabase { database in
      SearchFunctions.add(to: database)
      let explanation = try database.makeStatement(
        sql: """
          EXPLAIN QUERY PLAN SELECT d.id FROM dispute AS d \(filter.sql.condition)
          ORDER BY d.station, d.year, d.serial LIMIT 30
          """)
      // A plan does not depend on what is bound.
      explanation.setUncheckedArguments([])
      return try Row.fetchAll(explanation).map { "  \($0[3] as String)" }
    }
  }
}
