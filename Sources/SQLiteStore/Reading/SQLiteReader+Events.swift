import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  func events(of number: CaseNumber) throws -> [Event] {
    guard let id = try identifier(of: number) else { return [] }
    let rows = try Row.fetchCursor(
      try statement(
        """
        SELECT e.id, e.sequence, e.body, p.position, p.field, p.value
        FROM event AS e LEFT JOIN personal AS p ON p.event_id = e.id
        WHERE e.dispute_id = ? ORDER BY e.id
        """),
      arguments: [id])
    var events: [Event] = []
    try forEachLink(rows) { _, together in events += together }
    if events.isEmpty { try requireSettled() }
    return try events.withoutErased
  }

  func forEachHistory(upTo watermark: Watermark?, _ body: ([Event]) throws -> Void) throws {
    try requireSettled()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.id, e.sequence, e.body, p.position, p.field, p.value, d.id
        FROM dispute AS d
        JOIN event AS e ON e.dispute_id = d.id
        LEFT JOIN personal AS p ON p.event_id = e.id
        ORDER BY d.station, d.year, d.serial, e.id
        """)
    var history: [Event] = []
    var current: Int64?
    try forEachLink(rows) { row, together in
      if let watermark, !watermark.covers(together[0]) { return }
      let id: Int64 = try row.value(6)
      if current != id {
        if !history.isEmpty { try body(history.withoutErased) }
        history = []
        current = id
      }
      history += together
    }
    if !history.isEmpty { try body(history.withoutErased) }
  }

  func forEachStoredEntry(
    upTo watermark: Watermark, _ body: (StoredEntry) throws -> Void
  ) throws {
    try requireSettled()
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT station, sequence, body, hash FROM event ORDER BY station, sequence")
    while let row = try rows.next() {
      let entry = StoredEntry(
        station: try row.value(0), sequence: try row.value(1),
        body: Array(try row.value(2) as Data),
        hash: Array(try row.value(3) as Data))
      guard entry.sequence <= watermark.stations[entry.station, default: 0] else { continue }
      try body(entry)
    }
  }

  /// Puts together the rows of what was entered together – one for each of its personal texts – and
  /// decodes it.
  private func forEachLink(
    _ rows: RowCursor, _ body: (Row, [Event]) throws -> Void
  ) throws {
    let reader = EventBodyReader()
    var pending: Row?
    var texts = EventTexts()
    while let row = try rows.next() {
      if let last = pending, (try last.value(0) as Int64) != (try row.value(0) as Int64) {
        try body(last, try SQLiteReader.events(last, texts, reader))
        texts.clear()
        pending = nil
      }
      if let position = try row.value(3) as Int? {
        texts.add(try row.value(5), of: position, try row.value(4))
      }
      if pending == nil { pending = row.copy() }
    }
    if let last = pending { try body(last, try SQLiteReader.events(last, texts, reader)) }
  }

  private static func events(
    _ row: Row, _ texts: EventTexts, _ reader: EventBodyReader
  ) throws -> [Event] {
    let (id, sequence): (Int64, Int) = (try row.value(0), try row.value(1))
    let body: Data = try row.value(2)
    do {
      return try body.withUnsafeBytes { bytes throws(EventBodyError) in
        try reader.decode(bytes, sequence: sequence, personal: texts.text)
      }
    } catch {
      throw MediationError(
        .failed, zh: "流水第 \(id) 条看不懂",
        en: "journal entry \(id) cannot be read",
        hint: .database(.check))
    }
  }
}
