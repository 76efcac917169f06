import Foundation
import GRDB
import Journal
import Mediation

extension SQLiteReader {
  /// How far the journals have come.
  func position() throws -> JournalPosition {
    var position = JournalPosition()
    if let row = try Row.fetchOne(
      try statement("SELECT id, hash FROM event ORDER BY id DESC LIMIT 1"))
    {
      position.event = JournalPosition.Place(try row.value(0), Array(try row.value(1) as Data))
    }
    for journal in SideJournal.allCases {
      let row = try Row.fetchOne(
        try statement(
          "SELECT sequence, hash FROM \(journal.rawValue)_event ORDER BY sequence DESC LIMIT 1"))
      guard let row else { continue }
      position[journal] = JournalPosition.Place(
        try row.value(0), Array(try row.value(1) as Data))
    }
    return position
  }

  /// Whether everything up to a position is there as it was.
  func holds(_ position: JournalPosition) throws -> Bool {
    func holds(_ place: JournalPosition.Place, _ sql: String) throws -> Bool {
      guard place.number > 0 else { return true }
      let hash = try Data.fetchOne(try statement(sql), arguments: [place.number])
      return hash.map { Array($0) } == place.hash.bytes
    }
    return try holds(position.event, "SELECT hash FROM event WHERE id = ?")
      && SideJournal.allCases.allSatisfy { journal in
        try holds(
          position[journal], "SELECT hash FROM \(journal.rawValue)_event WHERE sequence = ?")
      }
  }
}

extension MediationError {
  /// The database is not as far as its mark says it was.
  static func behindItsMark(_ mark: String) -> MediationError {
    MediationError(
      .problems, zh: "数据库与高水位记录 \(mark) 不符：放回了旧副本，或末尾被截去、改动",
      en: "the database does not hold what its high-water mark \(mark) says: an old copy was put "
        + "back, or the end was cut off or altered",
      field: "--db",
      hint: Phrase(
        zh: "找回原来的文件；或用备份：mediate restore FILE；确认接受损失：mediate doctor --accept-loss 原因",
        en: "bring the right file back, or a backup: mediate restore FILE; to accept the loss: "
          + "mediate doctor --accept-loss REASON"))
  }
}
