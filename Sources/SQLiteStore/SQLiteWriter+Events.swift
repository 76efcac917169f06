import Foundation
import GRDB
import Journal
import Mediation

/// A station's chain while a transaction adds to it.
struct OpenChain {
  var chain: Chain
}

extension SQLiteWriter {
  func append(
    _ entry: Entry, to number: CaseNumber, by operatorCode: String, operation: String
  ) throws -> Event {
    var open = try chains[number.station] ?? openChain(of: number.station)
    let event = Event(
      sequence: open.chain.sequence + 1, number: number, entry: entry, enteredAt: now,
      enteredBy: operatorCode, operation: operation)
    let (body, personal) = EventBody.encode(event) { random(Commitment.saltLength) }
    let hash = open.chain.append(body)
    chains[number.station] = open
    let dispute = try existingIdentifier(of: number)
    let operationID = try existingOperation(operation)
    try statement(
      """
      INSERT INTO event (station, sequence, dispute_id, operation_id, body, hash)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    ).execute(arguments: [
      number.station, event.sequence, dispute, operationID, Data(body), Data(hash.bytes),
    ])
    let id = database.lastInsertedRowID
    for text in personal {
      try statement(
        "INSERT INTO personal (event_id, field, salt, value) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, text.field, Data(text.salt), text.text])
    }
    return event
  }

  func flushChains() throws {
    for (station, open) in chains {
      try statement("UPDATE ledger SET sequence = ?, head = ? WHERE station = ?").execute(
        arguments: [open.chain.sequence, Data(open.chain.head.bytes), station])
    }
    chains = [:]
  }

  /// The chain of a station, begun with its first event.
  private func openChain(of station: String) throws -> OpenChain {
    if let chain = try chain(of: station) { return OpenChain(chain: chain) }
    let chain = Chain(ledger: random(16))
    try statement(
      """
      INSERT INTO ledger (station, identity, algorithm, sequence, head)
      VALUES (?, ?, 'sha256', 0, ?)
      """
    ).execute(arguments: [station, Data(chain.ledger), Data(chain.head.bytes)])
    return OpenChain(chain: chain)
  }
}

extension SQLiteReader {
  /// A station's chain; `nil` before its first event.
  func chain(of station: String) throws -> Chain? {
    let row = try Row.fetchOne(
      try statement("SELECT identity, sequence, head FROM ledger WHERE station = ?"),
      arguments: [station])
    guard let row, let head = Digest(bytes: Array(try row.value(2) as Data)) else { return nil }
    return Chain(ledger: Array(try row.value(0) as Data), sequence: try row.value(1), head: head)
  }
}
