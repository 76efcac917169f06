import Foundation
import GRDB
import Journal
import Mediation

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
      database, "SELECT station, sequence, body, hash FROM event ORDER BY id")
    while let row = try scan.next() {
      try journal.append(
        row.text(0), sequence: row.number(1), body: row.blob(2), hash: row.blob(3))
    }
    return try stations.compactMap { station in
      guard let stored = stored[station], !journal.holds(stored, of: station) else { return nil }
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT sequence, body, hash FROM event WHERE station = ? ORDER BY sequence",
        arguments: [station])
      return try SQLiteReader.breach(of: stored, in: rows)
        .map { SQLiteReader.brokenChain(station, at: $0) }
    }
  }

  func officeFindings() throws -> [Finding] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, body, hash, key FROM office_event ORDER BY sequence")
    guard let stored = try chain(of: .office) else {
      return try rows.next() == nil ? [] : [SQLiteReader.brokenOfficeChain(at: 1)]
    }
    if let place = try SQLiteReader.breach(of: stored, in: rows) {
      return [SQLiteReader.brokenOfficeChain(at: place)]
    }
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM office_event ORDER BY sequence")
    let misplaced = zip(keys, try officeEvents()).first { $0.0 != $0.1.operation }
    return misplaced.map { [SQLiteReader.brokenOfficeChain(at: $0.1.sequence)] } ?? []
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
    return place.map { place in
      [
        Finding(
          what: Phrase(
            zh: "访问记录从第 \(place) 条起与哈希链不符",
            en: "the journal of access breaks its hash chain at entry \(place)"),
          advice: Phrase(
            zh: "被改动、删除或插入过；请从备份核对",
            en: "an entry was altered, removed or inserted; compare with a backup"))
      ]
    } ?? []
  }

  /// The first place at which rows of sequence, body and hash depart from a chain's end.
  private static func breach(of stored: Chain, in rows: RowCursor) throws -> Int? {
    var chain = Chain(ledger: stored.ledger)
    while let row = try rows.next() {
      let hash = chain.append(Array(try row.value(1) as Data))
      let (sequence, stated): (Int, Data) = (try row.value(0), try row.value(2))
      if chain.sequence != sequence || hash.bytes != Array(stated) { return chain.sequence }
    }
    return chain == stored ? nil : chain.sequence + 1
  }

  private static func brokenOfficeChain(at sequence: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "单位流水从第 \(sequence) 条起与哈希链不符",
        en: "the office's journal breaks its hash chain at entry \(sequence)"),
      advice: Phrase(
        zh: "流水被改动、删除或插入过；请从备份核对",
        en: "an entry was altered, removed or inserted; compare with a backup"))
  }

  static func brokenChain(_ station: String, at sequence: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "\(station) 的流水从第 \(sequence) 条起与哈希链不符",
        en: "the journal of \(station) breaks its hash chain at event \(sequence)"),
      advice: Phrase(
        zh: "流水被改动、删除或插入过；请从备份核对",
        en: "an event was altered, removed or inserted; compare with a backup"))
  }
}

/// The chains of all stations, computed anew side by side.
private struct JournalReplay {
  private var chains: [ChainReplay] = []
  private var places: [String: Int] = [:]
  private var isBroken: [Bool] = []
  /// Entries of a station often follow one another.
  private var last: (station: [UInt8], place: Int?) = ([], nil)

  init(_ stored: [String: Chain]) {
    for (station, chain) in stored {
      places[station] = chains.count
      chains.append(ChainReplay(ledger: chain.ledger))
      isBroken.append(false)
    }
  }

  mutating func append(
    _ station: UnsafeRawBufferPointer, sequence: Int, body: UnsafeRawBufferPointer,
    hash: UnsafeRawBufferPointer
  ) {
    // A station without a ledger is a broken reference, found as such.
    guard let place = place(of: station), !isBroken[place] else { return }
    let fits = chains[place].append(body, stating: hash)
    if !fits || chains[place].sequence != sequence { isBroken[place] = true }
  }

  /// Whether all of a station's events fit and end where its chain does.
  func holds(_ stored: Chain, of station: String) -> Bool {
    guard let place = places[station], !isBroken[place] else { return false }
    return chains[place].sequence == stored.sequence && chains[place].head == stored.head.bytes
  }

  private mutating func place(of station: UnsafeRawBufferPointer) -> Int? {
    if last.station.withUnsafeBytes({ $0.isEqual(to: station) }) { return last.place }
    last = (Array(station), places[String(decoding: station, as: UTF8.self)])
    return last.place
  }
}
