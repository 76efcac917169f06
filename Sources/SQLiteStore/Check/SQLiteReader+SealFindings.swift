import Formats
import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  /// Compares every sealed document with the digest in the office's journal, and the journals with
  /// where the document says they stood.
  func sealFindings() throws -> [Finding] {
    let notes = OfficeRecord(replaying: (try? officeEvents()) ?? []).seals.map(\.value)
    let kept = try Int.fetchAll(database, sql: "SELECT number FROM seal_document ORDER BY 1")
    var findings = try notes.compactMap { note -> Finding? in
      guard let document = try sealDocument(note.number), Digest(of: document).hex == note.digest
      else { return SQLiteReader.alteredSeal(note.number) }
      return try holdsHeads(of: document) ? nil : SQLiteReader.alteredBefore(seal: note.number)
    }
    if kept.count > notes.count {
      findings += kept.filter { number in !notes.contains { $0.number == number } }
        .map(SQLiteReader.alteredSeal)
    }
    return findings
  }

  /// Whether the journals still run through the heads a document names.
  private func holdsHeads(of document: [UInt8]) throws -> Bool {
    guard let json = try? document.withUnsafeBytes({ try JSON(parsing: $0) }),
      let journal = json["journal"]
    else { return false }
    for station in journal["stations"]?.array ?? [] {
      guard let code = station["station"]?.string,
        try holds(station, "SELECT hash FROM event WHERE station = ? AND sequence = ?", [code])
      else { return false }
    }
    return try SideJournal.allCases.allSatisfy { side in
      // A seal from before version 6 says nothing of the journal of access.
      guard let head = journal[side.rawValue], head != .null else { return true }
      return try holds(head, "SELECT hash FROM \(side.rawValue)_event WHERE sequence = ?", [])
    }
  }

  private func holds(_ head: JSON, _ sql: String, _ keys: [String]) throws -> Bool {
    guard let sequence = head["sequence"]?.integer, let stated = head["head"]?.string else {
      return false
    }
    let hash = try Data.fetchOne(
      try statement(sql), arguments: StatementArguments(keys) + [sequence])
    return hash.flatMap { Digest(bytes: Array($0)) }?.hex == stated
  }

  private static func alteredSeal(_ number: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "封存第 \(number) 号的文件与流水里的摘要不符",
        en: "the document of seal \(number) is not what the journal says was sealed"),
      advice: .database(.verifySeal))
  }

  private static func alteredBefore(seal number: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "封存第 \(number) 号之前的流水与封存时不同",
        en: "a journal before seal \(number) is not what was sealed"),
      advice: .database(.verifySeal))
  }
}
