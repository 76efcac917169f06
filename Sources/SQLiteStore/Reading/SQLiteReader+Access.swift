import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  func accessEvents() throws -> [AccessEvent] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(SideEntryColumn.list) FROM access_event ORDER BY sequence")
    var events: [AccessEvent] = []
    while let row = try rows.next() {
      let sequence: Int = try row.value(SideEntryColumn.sequence)
      let body: Data = try row.value(SideEntryColumn.body)
      do {
        events.append(
          try body.withUnsafeBytes { bytes throws(EventBodyError) in
            try AccessBody.decode(bytes, sequence: sequence)
          })
      } catch {
        throw MediationError(
          .failed, zh: "访问记录第 \(sequence) 条看不懂",
          en: "entry \(sequence) of the journal of access cannot be read",
          hint: .database(.check))
      }
    }
    return events
  }
}

extension SQLiteWriter {
  func append(_ act: AccessAct, by operatorCode: String) throws {
    try reach.requireAccess()
    var chain = try sideChains[.access] ?? openChain(of: .access)
    let event = AccessEvent(
      sequence: chain.sequence + 1, act: act, at: now.rising(after: try lastAccess(chain)),
      by: operatorCode)
    let body = AccessBody.encode(event)
    let hash = chain.append(body)
    try statement("INSERT INTO access_event (sequence, body, hash) VALUES (?, ?, ?)")
      .execute(arguments: [event.sequence, Data(body), Data(hash.bytes)])
    sideChains[.access] = chain
  }

  /// The instant of the last entry of the journal of access: it is of no operation.
  private func lastAccess(_ chain: Chain) throws -> Instant? {
    let body = try Data.fetchOne(
      try statement("SELECT body FROM access_event WHERE sequence = ?"),
      arguments: [chain.sequence])
    return body?.withUnsafeBytes { bytes in
      (try? AccessBody.decode(bytes, sequence: chain.sequence))?.at
    }
  }
}
