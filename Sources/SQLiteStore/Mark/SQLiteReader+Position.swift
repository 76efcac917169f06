import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

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
