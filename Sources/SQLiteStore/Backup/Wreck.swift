import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

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
    let position: Int
    let field: String
    let salt: [UInt8]
    let value: String
  }

  struct StoredOperation {
    let id: Int64
    let operation: Mediation.Operation
    let salt: [UInt8]?
  }

  struct StoredName {
    let name: String
    let salt: [UInt8]?
  }

  let damage: [String]
  let chains: [String: (identity: [UInt8], sequence: Int)]
  let events: [String: [Int: StoredEvent]]
  let texts: [Int64: [StoredText]]
  let sides: [SideJournal: (identity: [UInt8], sequence: Int)]
  let sideEvents: [SideJournal: [Int: (body: [UInt8], hash: [UInt8], key: String?)]]
  /// In the order they were entered.
  let operations: [StoredOperation]
  let names: [PeopleRegister: [String: StoredName]]
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
        en: "the head of \(path) cannot be read; nothing can be saved from it", field: .database,
        hint: .database(.restore)
      )
    }
    let reading = Reading(queue)
    damage = reading.damage()
    chains = reading.dictionary("ledger", "station", "station, identity, sequence") {
      (try $0.value(0), (Array(try $0.value(1) as Data), try $0.value(2)))
    }
    let stored = reading.rows("event", "id", "id, station, sequence, body, hash") {
      StoredEvent(
        id: try $0.value(0), station: try $0.value(1), sequence: try $0.value(2),
        body: Array(try $0.value(3) as Data), hash: Array(try $0.value(4) as Data))
    }
    events = Dictionary(grouping: stored, by: \.station).mapValues { events in
      Dictionary(events.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    }
    texts = Dictionary(grouping: reading.texts(), by: \.event)
    var sides: [SideJournal: (identity: [UInt8], sequence: Int)] = [:]
    var sideEvents: [SideJournal: [Int: (body: [UInt8], hash: [UInt8], key: String?)]] = [:]
    for journal in SideJournal.allCases {
      let name = journal.rawValue
      sides[journal] =
        reading.rows("\(name)_journal", "one", "one, identity, sequence") {
          (identity: Array(try $0.value(1) as Data), sequence: try $0.value(2) as Int)
        }.first
      let key = journal == .office ? "key" : "NULL"
      sideEvents[journal] = reading.dictionary(
        "\(name)_event", "sequence", "sequence, body, hash, \(key)"
      ) {
        (
          try $0.value(0),
          (Array(try $0.value(1) as Data), Array(try $0.value(2) as Data), try $0.value(3))
        )
      }
    }
    self.sides = sides
    self.sideEvents = sideEvents
    operations = reading.operations()
    names = PeopleRegister.allCases.reduce(into: [:]) { $0[$1] = reading.names($1) }
    homeStation =
      reading.rows("office", "one", "one, home_station") { try $0.value(1) as String }.first
    seals = reading.dictionary("seal_document", "number", "number, document") {
      (try $0.value(0), Array(try $0.value(1) as Data))
    }
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

  /// The rows of a table from its beginning until one fails, and from its end until one fails, as
  /// what they hold; a row of other types than it should have is left out.
  ///
  /// - Parameter columns: those of the key first.
  func rows<Value>(
    _ table: String, _ key: String, _ columns: String, _ make: (Row) throws -> Value
  ) -> [Value] {
    var seen: Set<String> = []
    let keys = key.split(separator: ",")
    return ["ASC", "DESC"].flatMap { direction -> [Value] in
      let order = keys.map { "\($0) \(direction)" }.joined(separator: ",")
      var values: [Value] = []
      try? queue.read { database in
        let cursor = try Row.fetchCursor(
          database, sql: "SELECT \(columns) FROM \(table) NOT INDEXED ORDER BY \(order)")
        while let row = try cursor.next() {
          let name = keys.indices.map { "\(row[$0] as DatabaseValue)" }.joined(separator: "\u{0}")
          guard seen.insert(name).inserted else { break }
          if let value = try? make(row) { values.append(value) }
        }
      }
      return values
    }
  }

  func dictionary<Key: Hashable, Value>(
    _ table: String, _ key: String, _ columns: String, _ make: (Row) throws -> (Key, Value)
  ) -> [Key: Value] {
    Dictionary(rows(table, key, columns, make), uniquingKeysWith: { first, _ in first })
  }

  func operations() -> [Wreck.StoredOperation] {
    let rows = rows(
      "operation", "id", "id, key, verb, entered_at, entered_by, number, undoes, \(salt)"
    ) { row in
      (
        id: try row.value(0) as Int64, key: try row.value(1) as String,
        verb: try row.value(2) as String, at: Instant(try row.value(3) as String),
        by: try row.value(4) as String, number: try row.value(5) as String?,
        undoes: try row.value(6) as Int64?, salt: (try row.value(7) as Data?).map(Array.init)
      )
    }.sorted { $0.id < $1.id }
    let keys = Dictionary(rows.map { ($0.id, $0.key) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      row.at.map { instant in
        Wreck.StoredOperation(
          id: row.id,
          operation: Mediation.Operation(
            id: row.key, verb: row.verb, enteredAt: instant, enteredBy: row.by,
            number: row.number.flatMap { CaseNumber($0) }, undoes: row.undoes.flatMap { keys[$0] }),
          salt: row.salt)
      }
    }
  }

  /// Salts stand beside names and operations since version 6.
  private var salt: String { version < 6 ? "NULL" : "salt" }

  private var version: Int {
    (try? queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }) ?? 0
  }

  /// Before version 5 nothing had been entered together.
  func texts() -> [Wreck.StoredText] {
    let position = version < 5 ? "1" : "position"
    return rows(
      "personal", "event_id, \(position), field", "event_id, \(position), field, salt, value"
    ) {
      Wreck.StoredText(
        event: try $0.value(0), position: try $0.value(1), field: try $0.value(2),
        salt: Array(try $0.value(3) as Data), value: try $0.value(4))
    }
  }

  func names(_ register: PeopleRegister) -> [String: Wreck.StoredName] {
    dictionary(register.rawValue, "code", "code, name, \(salt)") {
      (
        try $0.value(0),
        Wreck.StoredName(
          name: try $0.value(1), salt: (try $0.value(2) as Data?).map(Array.init))
      )
    }
  }
}
