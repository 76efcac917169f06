import Formats
import Foundation
import Mediation
import Reporting
import SQLiteStore
import Testing

@Suite("A flipped byte")
struct FlipTests {
  /// How many bytes of the database are tried; `FLIPS=4000` asks for a long run.
  private static let count =
    ProcessInfo.processInfo.environment["FLIPS"].flatMap { Int($0) } ?? 240

  @Test("anywhere in a sealed file is found")
  func file() throws {
    let office = try OfficeInTime(seed: 8)
    for _ in 0..<40 {
      try office.day(verbs: 3)
      office.nextDay()
    }
    let file = try office.seal(.month(year: 2019, month: 11)).file
    let whole = try #require(SealDocument.reading(file: file))
    #expect(Verification.file(whole.document, stated: whole.stated).verdict == .whole)
    for index in file.indices {
      var bytes = file
      bytes[index] ^= UInt8(1 << (index % 8))
      guard let read = SealDocument.reading(file: bytes) else { continue }
      let verification = Verification.file(read.document, stated: read.stated)
      #expect(verification.verdict == .altered, "byte \(index)")
    }
  }

  @Test("in the database is found, or changes no figure and no shown text", arguments: 0..<4)
  func database(batch: Int) throws {
    let office = try OfficeInTime(seed: 9)
    for _ in 0..<40 {
      try office.day(verbs: 3)
      office.nextDay()
    }
    let number = try office.seal(.month(year: 2019, month: 11)).number
    let truth = try Shown(office.path, office.now)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: office.path))
    let copy = office.path + ".copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    var found = 0
    for step in 0..<FlipTests.count / 4 {
      let index = (step * 4 + batch) * 7919 % bytes.count
      var flipped = bytes
      flipped[index] ^= UInt8(1 << (step % 8))
      try flipped.write(to: URL(fileURLWithPath: copy))
      guard let verdict = try? verdict(copy, number, office.now), verdict != .altered else {
        found += 1
        continue
      }
      let shown = try? Shown(copy, office.now)
      #expect(shown == truth, "byte \(index) changes what is shown and is not found")
    }
    #expect(found > 10)
  }

  private func verdict(_ path: String, _ number: Int, _ now: Instant) throws
    -> Verification.Verdict
  {
    let casework = Casework(store: try SQLiteStore.open(path)) { now }
    return try Verification.seal(
      number, file: nil, casework: casework, Request(by: "jia", operation: "")
    ).verdict
  }

  /// What a reader is shown: every dispute with its events, and the month's figures.
  private struct Shown: Equatable {
    var disputes: [Dispute] = []
    var events: [[Event]] = []
    let figures: String

    init(_ path: String, _ now: Instant) throws {
      let store = try SQLiteStore.open(path)
      var (disputes, events): ([Dispute], [[Event]]) = ([], [])
      figures = try store.read { reader in
        try reader.forEachDispute(matching: DisputeFilter()) { disputes.append($0) }
        for dispute in disputes { events.append(try reader.events(of: dispute.number)) }
        let known = try Knowledge(FigureReader(reader), asOf: nil, now: now)
        return try LedgerReport.compile(
          .month(year: 2019, month: 11), by: .station, withSealsFrom: known
        ).json.text
      }
      self.disputes = disputes
      self.events = events
    }
  }
}
