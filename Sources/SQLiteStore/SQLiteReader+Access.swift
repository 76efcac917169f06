import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  func accessEvents() throws -> [AccessEvent] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, body FROM access_event ORDER BY sequence")
    var events: [AccessEvent] = []
    while let row = try rows.next() {
      let sequence: Int = try row.value(0)
      let body: Data = try row.value(1)
      do {
        events.append(
          try body.withUnsafeBytes { bytes throws(EventBodyError) in
            try AccessBody.decode(bytes, sequence: sequence)
          })
      } catch {
        throw MediationError(
          .failed, zh: "访问记录第 \(sequence) 条看不懂",
          en: "entry \(sequence) of the journal of access cannot be read",
          hint: Phrase(zh: "运行 mediate check", en: "run mediate check"))
      }
    }
    return events
  }
}

extension SQLiteWriter {
  func append(_ act: AccessAct, by operatorCode: String) throws {
    var chain = try sideChains[.access] ?? openChain(of: .access)
    let event = AccessEvent(sequence: chain.sequence + 1, act: act, at: now, by: operatorCode)
    let body = AccessBody.encode(event)
    let hash = chain.append(body)
    try statement("INSERT INTO access_event (sequence, body, hash) VALUES (?, ?, ?)")
      .execute(arguments: [event.sequence, Data(body), Data(hash.bytes)])
    sideChains[.access] = chain
  }
}
