import Formats
import Foundation
import GRDB
import Journal
import Mediation
import Testing

@testable import SQLiteStore

/// A village, a reference and where a dispute was referred stood in the journal's bodies before version
/// 7: what can be mended of that.
@Suite("Words in an older journal")
struct OlderWordsTests {
  private static let number = CaseNumber(station: "JS07", year: 2026, serial: 1)
  private static let now = Instant("2026-11-29T02:00:00Z") ?? Instant(seconds: 0)

  @Test(
    "are no longer handed out once they are erased; the journal and the counts stay as they were")
  func erased() throws {
    let file = TemporaryFile()
    let store = try Self.older(at: file)
    let casework = Casework(store: store) { Self.now }
    let before = try Self.figures(store)
    let known = try store.read { try $0.events(of: Self.number) }
    #expect(known[0].registration?.grid == "测试甲村三格")
    #expect(known[1].act == .linked(to: "测试甲某报警", as: .repeat))
    let receipt = try casework.redact(
      Self.number, fields: ["all"], basis: "个人信息保护法第47条",
      Request(by: "jia", operation: "b1"))
    #expect(
      receipt.entries.map(\.act) == [
        .erased(fields: ["grid", "source_ref", "to", "basis"], basis: "个人信息保护法第47条")
      ])
    #expect(receipt.dispute.grid == nil && receipt.dispute.sourceRef == nil)
    let events = try store.read { try $0.events(of: Self.number) }
    #expect(events[0].registration?.grid == nil && events[0].registration?.sourceRef == nil)
    #expect(events[1].act == .linked(to: nil, as: .repeat))
    #expect(events[2].act == .referred(to: nil))
    #expect(events[0].erased.sorted() == ["grid", "party.1.name", "source_ref", "summary"])
    #expect(try casework.check().isEmpty)
    #expect(try Self.figures(store) == before)
    // What nobody erased is as it was, and what is a code stays open.
    let other = try store.read {
      try $0.events(of: CaseNumber(station: "JS07", year: 2026, serial: 2))
    }
    #expect(other[0].registration?.grid == "测试丙村")
    #expect(other[1].act == .referred(to: "justice_office"))
  }

  @Test("leave the register where they were only words")
  func register() throws {
    let file = TemporaryFile()
    let store = try Self.older(at: file)
    let bodies = try store.queue.read {
      try String.fetchAll(
        $0, sql: "SELECT coalesce(referred_to, '') FROM spell ORDER BY dispute_id")
    }
    #expect(bodies == ["", "justice_office"])
    #expect(try Casework(store: store) { Self.now }.check().isEmpty)
  }

  @Test("stay out of what is made public, which says so")
  func withheld() throws {
    let file = TemporaryFile()
    let store = try Self.older(at: file)
    let left = try store.queue.read { database in
      try Data.fetchAll(database, sql: "SELECT body FROM event ORDER BY id").map { body in
        try body.withUnsafeBytes(EventBody.withoutWords)
      }
    }
    #expect(
      left.map { $0?.fields ?? [] } == [
        ["grid", "source_ref"], ["to"], ["to"], ["grid", "source_ref"], [], ["basis"],
      ])
    #expect(left.allSatisfy { !($0?.body.text.contains("测试") ?? false) })
    #expect(left[2]?.body["act"]?.string == "referred")
  }

  @Test("entered from now on are as erasable as any text")
  func present() throws {
    let file = TemporaryFile()
    let store = try file.create()
    let casework = Casework(store: store) { Self.now }
    let draft = DisputeDraft(
      station: "JS07",
      registration: Registration(
        category: .other, source: .grid, grid: "测试甲村三格", summary: "测试", sourceRef: "台账甲七"),
      registeredOn: Self.now.day)
    let number = try casework.log(draft, Request(by: "jia", operation: "op1")).dispute.number
    for (index, act) in [
      Act.linked(to: "测试甲某报警", as: .repeat), .referred(to: "测试乙某律师所"),
    ].enumerated() {
      _ = try casework.enter(
        [Entry(act, on: Self.now.day)], for: number,
        Request(by: "jia", operation: "op\(index + 2)"))
    }
    let words = ["测试甲村三格", "台账甲七", "测试甲某报警", "测试乙某律师所"]
    let bodies = try store.queue.read { try Data.fetchAll($0, sql: "SELECT body FROM event") }
    #expect(bodies.allSatisfy { body in !words.contains { body.contains($0) } })
    let before = try Self.figures(store)
    _ = try casework.redact(
      number, fields: ["all"], basis: "法", Request(by: "jia", operation: "op9"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    for word in words { #expect(!bytes.contains(word), "\(word)") }
    #expect(try casework.check().isEmpty)
    #expect(try Self.figures(store) == before)
  }

  private static func older(at file: TemporaryFile) throws -> SQLiteStore {
    let released = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Released")
    try DatabaseQueue(path: file.path).write { database in
      for name in ["schema-6.sql", "ledger-6.sql"] {
        try database.execute(
          sql: String(contentsOf: released.appendingPathComponent(name), encoding: .utf8))
      }
    }
    return try SQLiteStore.open(file.path)
  }

  private static func figures(_ store: SQLiteStore) throws -> [MeasureCounts] {
    try store.read { reader in
      [try reader.measures(in: .month(year: 2026, month: 11))]
    }
  }
}

extension Event {
  fileprivate var registration: Registration? {
    if case .registered(let registration) = act { registration } else { nil }
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
