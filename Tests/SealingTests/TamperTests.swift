import Foundation
import GRDB
import Journal
import Mediation
import Reporting
import Testing

@testable import SQLiteStore
@testable import StoreContract

/// An insider with every tool at the file: single rows changed, and whole chains written anew.
@Suite("Tampering before a seal")
struct TamperTests {
  /// How many attempts, and how many honest histories; `TAMPERS=1000` asks for a long run.
  private static let count =
    ProcessInfo.processInfo.environment["TAMPERS"].flatMap { Int($0) } ?? 60

  @Test("is found with the sealed file at hand", arguments: 0..<4)
  func found(batch: Int) throws {
    let office = try OfficeInTime(seed: UInt64(20 + batch))
    try office.weeks(5)
    let sealed = try office.seal(.month(year: 2019, month: 11))
    try office.weeks(1)
    let file = try #require(SealDocument.reading(file: sealed.file))
    let copy = office.path + ".copy"
    let now = office.now
    var chance = SplitMix64(state: UInt64(batch))
    for attempt in 0..<TamperTests.count / 4 {
      defer {
        for suffix in ["", "-journal"] {
          try? FileManager.default.removeItem(atPath: copy + suffix)
        }
      }
      try FileManager.default.copyItem(atPath: office.path, toPath: copy)
      let tampering = Tampering.allCases.randomElement(using: &chance) ?? .deletesEvent
      try tampering.apply(to: copy, before: sealed, &chance)
      let casework = Casework(store: try SQLiteStore.open(copy)) { now }
      let verification = try Verification.seal(
        sealed.number, file: file, casework: casework, Request(by: "jia", operation: ""))
      #expect(verification.verdict == .altered)
      let words = verification.alterations.map(\.en)
      #expect(
        words.contains { word in tampering.names.contains { word.contains($0) } },
        "\(tampering), batch \(batch), attempt \(attempt): \(words)")
    }
  }

  @Test("is not seen in honest late entries, undos and erasures", arguments: 0..<4)
  func honest(batch: Int) throws {
    for history in 0..<max(1, TamperTests.count / 40) {
      let office = try OfficeInTime(seed: UInt64(1000 + history * 4 + batch))
      try office.weeks(5)
      let sealed = try office.seal(.month(year: 2019, month: 11))
      for round in 0..<10 {
        try office.weeks(1)
        try office.erase(round)
        let verification = try Verification.seal(
          sealed.number, file: SealDocument.reading(file: sealed.file),
          casework: office.casework, Request(by: "jia", operation: ""))
        #expect(verification.verdict != .altered, "\(verification.alterations.map(\.en))")
      }
    }
  }
}

extension OfficeInTime {
  fileprivate func weeks(_ count: Int) throws {
    for _ in 0..<count * 7 {
      try day(verbs: 3)
      nextDay()
    }
  }

  /// Erases the texts of one dispute, as the law may ask for.
  fileprivate func erase(_ round: Int) throws {
    let disputes = try store.read { try $0.disputes(matching: DisputeFilter(), limit: round + 1) }
    guard let dispute = disputes.last, dispute.summary != nil else { return }
    _ = try casework.redact(
      dispute.number, fields: ["all"], basis: "个人信息保护法第47条",
      Request(by: "jia", operation: "erase-\(round)-\(now.seconds)"))
  }
}

/// One way of altering a copy of the database, before what a seal binds itself to.
private enum Tampering: CaseIterable {
  case changesRegister, changesSpell, changesBody, deletesEvent, swapsBodies, changesText
  case deletesText, changesSealedDocument, changesOffice
  /// The entry is altered, all hashes computed again, the register replayed.
  case rewritesChain
  /// The latest entries under the seal go, and everything fits again.
  case cutsChain

  /// What a verification calls it; of several, one at least.
  var names: [String] {
    switch self {
    case .changesRegister: ["the register differs from what the journal replays to"]
    case .changesSpell:
      [
        "the register differs from what the journal replays to",
        "a day of reopening is not that of the next spell",
      ]
    case .changesBody, .deletesEvent, .swapsBodies: ["breaks its hash chain"]
    case .changesText: ["is not what was entered"]
    case .deletesText: ["is gone, and no erasure says so"]
    case .changesSealedDocument: ["is not what the journal says was sealed"]
    case .changesOffice: ["the office's journal breaks its hash chain"]
    case .rewritesChain, .cutsChain: ["is not what was sealed"]
    }
  }

  func apply(
    to path: String, before seal: SealDocument, _ chance: inout SplitMix64
  ) throws {
    let store = try SQLiteStore.open(path)
    let station = "JS07"
    let last = seal.watermark.stations[station] ?? 1
    let sequence = Int.random(in: 1...last, using: &chance)
    // The triggers that forbid it go, and come back.
    let triggers = try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      return triggers.map { $0[1] as String }
    }
    if self == .rewritesChain || self == .cutsChain {
      try rewrite(store, station, sequence, cut: self == .cutsChain)
    } else {
      try store.queue.write { try $0.execute(sql: sql(station, sequence, last)) }
    }
    try store.queue.write { database in
      for sql in triggers { try database.execute(sql: sql) }
    }
  }

  private func sql(_ station: String, _ sequence: Int, _ last: Int) -> String {
    let event = "(SELECT id FROM event WHERE station = '\(station)' AND sequence = \(sequence))"
    let dispute = "(SELECT dispute_id FROM event WHERE id = \(event))"
    switch self {
    case .changesRegister:
      return
        "UPDATE dispute SET category = iif(category = 'land', 'other', 'land') WHERE id = \(dispute)"
    case .changesSpell:
      // A voided dispute has no spell to change.
      return """
        UPDATE spell SET opened_on = date(opened_on, '-1 day')
        WHERE dispute_id = (SELECT dispute_id FROM spell ORDER BY 1 LIMIT 1 OFFSET \(sequence % 20))
        """
    case .changesBody:
      return """
        UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '"on":"20', '"on":"19') AS BLOB)
        WHERE id = \(event)
        """
    case .deletesEvent: return "DELETE FROM event WHERE id = \(event)"
    case .swapsBodies:
      let other = sequence == last ? 1 : last
      return """
        UPDATE event SET body = (SELECT o.body FROM event AS o
          WHERE o.station = '\(station)' AND o.sequence = \(other)) WHERE id = \(event)
        """
    case .changesText:
      return """
        UPDATE personal SET value = value || '改'
        WHERE event_id = (SELECT event_id FROM personal ORDER BY event_id LIMIT 1 OFFSET \(sequence % 9))
        """
    case .deletesText:
      return """
        DELETE FROM personal
        WHERE event_id = (SELECT event_id FROM personal ORDER BY event_id LIMIT 1 OFFSET \(sequence % 9))
        """
    case .changesSealedDocument:
      return """
        UPDATE seal_document
        SET document = CAST(replace(CAST(document AS TEXT), '"signed_by":"甲"', '"signed_by":"丙"') AS BLOB)
        """
    case .changesOffice:
      return """
        UPDATE office_event SET body = CAST(replace(CAST(body AS TEXT), 'jia', 'yi') AS BLOB)
        WHERE sequence = 1
        """
    case .rewritesChain, .cutsChain: return ""
    }
  }

  /// What somebody can do who can compute everything again, but has not the paper.
  private func rewrite(
    _ store: SQLiteStore, _ station: String, _ sequence: Int, cut: Bool
  ) throws {
    try store.queue.inTransaction(.immediate) { database in
      let writer = SQLiteWriter(database, now: .noon(of: Day(ordinal: 18_300))) { count in
        [UInt8](repeating: 7, count: count)
      }
      if cut {
        try database.execute(
          sql: """
            DELETE FROM personal WHERE event_id IN
              (SELECT id FROM event WHERE station = ? AND sequence >= ?)
            """, arguments: [station, sequence])
        try database.execute(
          sql: "DELETE FROM event WHERE station = ? AND sequence >= ?",
          arguments: [station, sequence])
      } else {
        try database.execute(
          sql: """
            UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '"by":"jia"', '"by":"bing"') AS BLOB)
            WHERE station = ? AND sequence = ?
            """, arguments: [station, sequence])
        try database.execute(
          sql: """
            UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '"by":"yi"', '"by":"bing"') AS BLOB)
            WHERE station = ? AND sequence = ?
            """, arguments: [station, sequence])
      }
      var chain = Chain(identity: try #require(try writer.chain(of: station)).identity)
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, body FROM event WHERE station = ? ORDER BY sequence",
        arguments: [station])
      for row in rows {
        let hash = chain.append(Array(row[1] as Data))
        try database.execute(
          sql: "UPDATE event SET hash = ? WHERE id = ?",
          arguments: [Data(hash.bytes), row[0] as Int64])
      }
      try database.execute(
        sql: "UPDATE ledger SET sequence = ?, head = ? WHERE station = ?",
        arguments: [chain.sequence, Data(chain.head.bytes), station])
      try writer.forEachHistory(upTo: nil) { events in
        if let dispute = try? Dispute(replaying: events) { try writer.update(dispute, to: dispute) }
      }
      return .commit
    }
  }
}
