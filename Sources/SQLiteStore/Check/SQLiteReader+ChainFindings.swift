import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  /// Recomputes every station's chain from the stored bytes.
  ///
  /// Events are read in the order they lie in. A station whose events do not follow one another in
  /// it, or do not fit, is then read by its own sequence, to tell the place.
  func chainFindings() throws -> [Finding] {
    let stations = try String.fetchAll(database, sql: "SELECT station FROM ledger ORDER BY 1")
    var stored: [String: Chain] = [:]
    for station in stations { stored[station] = try chain(of: station) }
    var journal = JournalReplay(stored)
    let scan = try RowScan(
      database, "SELECT \(EventColumn.list) FROM event ORDER BY id")
    while let row = try scan.next() {
      try journal.append(
        row.text(EventColumn.station), sequence: row.number(EventColumn.sequence),
        body: row.blob(EventColumn.body), hash: row.blob(EventColumn.hash))
    }
    return try stations.compactMap { station in
      guard let stored = stored[station], !journal.holds(stored, of: station) else { return nil }
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT sequence, body, hash FROM event WHERE station = ? ORDER BY sequence",
        arguments: [station])
      return try SQLiteReader.breach(of: stored, in: rows)
        .map { Finding.brokenChain(station, at: $0) }
    }
  }

  func officeFindings() throws -> [Finding] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, body, hash, key FROM office_event ORDER BY sequence")
    guard let stored = try chain(of: .office) else {
      return try rows.next() == nil ? [] : [Finding.brokenChain(.office, at: 1)]
    }
    if let place = try SQLiteReader.breach(of: stored, in: rows) {
      return [Finding.brokenChain(.office, at: place)]
    }
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM office_event ORDER BY sequence")
    let misplaced = zip(keys, try officeEvents()).first { $0.0 != $0.1.operation }
    return misplaced.map { [Finding.brokenChain(.office, at: $0.1.sequence)] } ?? []
  }

  func accessFindings() throws -> [Finding] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, body, hash FROM access_event ORDER BY sequence")
    let place: Int? =
      if let stored = try chain(of: .access) {
        try SQLiteReader.breach(of: stored, in: rows)
      } else {
        try rows.next().map { try $0.value(0) }
      }
    return place.map { [Finding.brokenChain(.access, at: $0)] } ?? []
  }

  /// The first place at which rows of sequence, body and hash depart from a chain's end.
  private static func breach(of stored: Chain, in rows: RowCursor) throws -> Int? {
    var chain = Chain(identity: stored.identity)
    while let row = try rows.next() {
      let hash = chain.append(Array(try row.value(1) as Data))
      let (sequence, stated): (Int, Data) = (try row.value(0), try row.value(2))
      if chain.sequence != sequence || hash.bytes != Array(stated) { return chain.sequence }
    }
    return chain == stored ? nil : chain.sequence + 1
  }
}
