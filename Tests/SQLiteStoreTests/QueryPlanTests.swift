import Foundation
import GRDB
import Mediation
import StoreContract
import Synchronization
import Testing

@testable import SQLiteStore

/// How the engine finds what the daily commands ask for. No table that grows is ever walked through.
@Suite("The plans of the daily queries")
struct QueryPlanTests {
  private static let growing = [
    "dispute", "event", "measure_tally", "operation", "party", "personal", "repeat_call",
    "return_tally", "spell", "tally", "visit",
  ]

  /// The plans as they stand; RECORD_SNAPSHOTS=1 writes them anew.
  private static let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Plans/daily.txt")

  @Test("are those on record, and walk through no table that grows")
  func plans() throws {
    let file = TemporaryFile()
    let store = try file.create()
    let lines = try DailyWork(store).plans()
    for line in lines where line.hasPrefix("  ") {
      let walks = Self.growing.contains { table in
        line.contains("SCAN \(table) ") || line.hasSuffix("SCAN \(table)")
      }
      #expect(!walks, "\(line)")
    }
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: Self.snapshot, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: Self.snapshot, encoding: .utf8)))
  }

  @Test("of a search of all stations walk through the texts as they lie, and through nothing else")
  func searchOfAll() throws {
    let file = TemporaryFile()
    let store = try file.create()
    let scans = try DailyWork(store).planOfSearch().filter { $0.contains("SCAN ") }
    let walks = scans.filter { line in Self.growing.contains { line.hasSuffix("SCAN \($0)") } }
    #expect(walks == ["  SCAN personal"], "\(scans)")
  }
}

/// A day's commands on a store, with every statement they run.
private struct DailyWork {
  let store: SQLiteStore
  let casework: Casework
  private static let day = Day(ordinal: 18_691)

  init(_ store: SQLiteStore) {
    self.store = store
    casework = Casework(store: store) { .noon(of: DailyWork.day) }
  }

  /// Verb by verb: the statements, and under each its plan with the tables' own names.
  func plans() throws -> [String] {
    let request = { (id: String) in Request(by: "jia", operation: id) }
    let registration = Registration(
      category: .other, source: .grid, summary: "测试",
      parties: [Party(role: .applicant, name: "甲某")])
    let draft = DisputeDraft(
      station: "JS07", registration: registration, registeredOn: DailyWork.day)
    let number = CaseNumber(station: "JS07", year: 2021, serial: 1)
    let filter = DisputeFilter(.status(Lifecycle.openStatuses), .station(["JS07"]))
    let month = Period.month(year: 2021, month: 3)
    let verbs: [(String, () throws -> Void)] = [
      ("log", { _ = try casework.log(draft, request("a")) }),
      (
        "resolve",
        {
          let resolved = Entry(.resolved(Resolution(outcome: .reconciled)), on: DailyWork.day)
          _ = try casework.enter([resolved], for: number, request("b"))
        }
      ), ("undo", { _ = try casework.undo(request("c")) }),
      (
        "list", { _ = try casework.readDisputes(request("")) { try $0.list(filter, limit: 30) } }
      ),
      (
        "search",
        {
          _ = try casework.readDisputes(request("")) {
            try $0.search("测试", filter, by: nil, limit: 30)
          }
        }
      ), ("show", { _ = try casework.readDisputes(request("")) { try $0.file(number) } }),
      (
        "month",
        {
          try store.read { reader in
            _ = try reader.watermark(asOf: nil)
            _ = try reader.tally(in: month, by: .station)
            _ = try reader.measures(in: month)
          }
        }
      ),
    ]
    return try verbs.flatMap { name, verb in try ["# \(name)"] + plans(of: verb) }
  }

  func planOfSearch() throws -> [String] {
    try plans {
      _ = try casework.readDisputes(Request(by: "jia", operation: "")) {
        try $0.search("测试", DisputeFilter(), by: nil, limit: 30)
      }
    }
  }

  private func plans(of verb: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    store.queue.inDatabase { database in
      database.trace(options: .statement) { event in
        guard case .statement(let statement) = event else { return }
        seen.withLock { $0.append(statement.sql) }
      }
    }
    try verb()
    store.queue.inDatabase { $0.trace() }
    var known: Set<String> = []
    return try seen.withLock { $0 }.flatMap { sql -> [String] in
      let start = sql.prefix(6).uppercased()
      guard ["SELECT", "UPDATE", "DELETE", "WITH H"].contains(start), known.insert(sql).inserted
      else {
        return []
      }
      let text = sql.split { $0.isWhitespace }.joined(separator: " ")
      return try [String(text.prefix(90))] + plan(of: sql)
    }
  }

  /// The lines of a plan, aliases put back to the names of their tables.
  private func plan(of sql: String) throws -> [String] {
    let aliases = [
      "d": "dispute", "s": "spell", "l": "spell", "f": "spell", "r": "event", "e": "event",
      "p": "personal", "o": "operation", "v": "visit", "c": "repeat_call", "m": "file_mark",
    ]
    return try store.queue.inDatabase { database in
      let explanation = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
      // A plan does not depend on what is bound.
      explanation.setUncheckedArguments([])
      return try Row.fetchAll(explanation).map { row in
        let words = (row[3] as String).split(separator: " ").map(String.init)
        return "  " + words.map { aliases[$0] ?? $0 }.joined(separator: " ")
      }
    }
  }
}
