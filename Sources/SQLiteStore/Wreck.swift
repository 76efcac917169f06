import Foundation
import GRDB
import Journal
import Mediation

/// A database that may be damaged, read as far as it can be: every table from both ends until it
/// fails, so that one bad page hides as little as possible.
struct Wreck {
  struct StoredEvent {
    let id: Int64
    let station: String
    let sequence: Int
    let body: [UInt8]
    let hash: [UInt8]
  }

  struct StoredText {
    let event: Int64
    let field: String
    let salt: [UInt8]
    let value: String
  }

  let damage: [String]
  let ledgers: [String: (identity: [UInt8], sequence: Int)]
  let events: [String: [Int: StoredEvent]]
  let texts: [Int64: [StoredText]]
  let sides: [SideJournal: (identity: [UInt8], sequence: Int)]
  let sideEvents: [SideJournal: [Int: (body: [UInt8], hash: [UInt8], key: String?)]]
  let operations: [String: (verb: String, number: String?, undoes: String?)]
  let names: (mediators: [String: String], operators: [String: String])
  let homeStation: String?
  let seals: [Int: [UInt8]]

  /// - Throws: `MediationError` when not even the first page can be read as one of our databases.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let application = try queue.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
      guard application == SQLiteStore.applicationID else {
        throw DatabaseError(resultCode: .SQLITE_NOTADB)
      }
    } catch {
      throw MediationError(
        .failed, zh: "\(path) 的开头已读不出，什么也救不了",
        en: "the head of \(path) cannot be read; nothing can be saved from it", field: "--db",
        hint: Phrase(zh: "从备份恢复：mediate restore FILE", en: "restore a backup: mediate restore FILE")
      )
    }
    let reading = Reading(queue)
    damage = reading.damage()
    ledgers = reading.rows("ledger", "station", "station, identity, sequence")
      .reduce(into: [:]) { $0[$1[0]] = (Array($1[1] as Data), $1[2]) }
    var events: [String: [Int: StoredEvent]] = [:]
    for row in reading.rows("event", "id", "id, station, sequence, body, hash") {
      let event = StoredEvent(
        id: row[0], station: row[1], sequence: row[2], body: Array(row[3] as Data),
        hash: Array(row[4] as Data))
      events[event.station, default: [:]][event.sequence] = event
    }
    self.events = events
    texts = Dictionary(
      grouping: reading.rows("personal", "event_id, field", "event_id, field, salt, value").map {
        StoredText(event: $0[0], field: $0[1], salt: Array($0[2] as Data), value: $0[3])
      }, by: \.event)
    var sides: [SideJournal: (identity: [UInt8], sequence: Int)] = [:]
    var sideEvents: [SideJournal: [Int: (body: [UInt8], hash: [UInt8], key: String?)]] = [:]
    for journal in SideJournal.allCases {
      let name = journal.rawValue
      sides[journal] = reading.rows("\(name)_journal", "one", "one, identity, sequence").first
        .map { (Array($0[1] as Data), $0[2]) }
      let key = journal == .office ? "key" : "NULL"
      for row in reading.rows("\(name)_event", "sequence", "sequence, body, hash, \(key)") {
        sideEvents[journal, default: [:]][row[0]] = (
          Array(row[1] as Data), Array(row[2] as Data), row[3]
        )
      }
    }
    self.sides = sides
    self.sideEvents = sideEvents
    operations = reading.operations()
    names = (
      reading.names("mediator"), reading.names("operator")
    )
    homeStation = reading.rows("office", "one", "one, home_station").first.map { $0[1] }
    seals = reading.rows("seal_document", "number", "number, document")
      .reduce(into: [:]) { $0[$1[0]] = Array($1[1] as Data) }
    try? queue.close()
  }
}

/// Reads tables of a damaged file as far as they go.
private struct Reading {
  let queue: DatabaseQueue

  init(_ queue: DatabaseQueue) { self.queue = queue }

  func damage() -> [String] {
    do {
      return try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }
        .filter { $0 != "ok" }
    } catch { return ["\(error)"] }
  }

  /// The rows of a table from its beginning until one fails, and from its end until one fails.
  ///
  /// - Parameter columns: those of the key first.
  func rows(_ table: String, _ key: String, _ columns: String) -> [Row] {
    var seen: Set<String> = []
    return ["ASC", "DESC"].flatMap { direction -> [Row] in
      let order = key.split(separator: ",").map { "\($0) \(direction)" }.joined(separator: ",")
      var rows: [Row] = []
      try? queue.read { database in
        let cursor = try Row.fetchCursor(
          database, sql: "SELECT \(columns) FROM \(table) NOT INDEXED ORDER BY \(order)")
        let keys = key.split(separator: ",").count
        while let row = try cursor.next() {
          let name = (0..<keys).map { "\(row[$0] as DatabaseValue)" }.joined(separator: "\u{0}")
          guard seen.insert(name).inserted else { break }
          rows.append(row.copy())
        }
      }
      return rows
    }
  }

  func operations() -> [String: (verb: String, number: String?, undoes: String?)] {
    let rows = rows("operation", "id", "id, key, verb, number, undoes")
    let keys = Dictionary(
      rows.map { ($0[0] as Int64, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
    return rows.reduce(into: [:]) { found, row in
      found[row[1]] = (row[2], row[3], (row[4] as Int64?).flatMap { keys[$0] })
    }
  }

  func names(_ table: String) -> [String: String] {
    rows(table, "code", "code, name").reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }
}
