import Foundation
import GRDB
import Journal
import Mediation

/// A station's chain while a transaction adds to it.
final class OpenChain {
  let station: String
  var chain: Chain

  init(station: String, chain: Chain) {
    self.station = station
    self.chain = chain
  }
}

extension SQLiteWriter {
  func append(
    _ entries: [Entry], to number: CaseNumber, by operatorCode: String, operation: String
  ) throws -> [Event] {
    let open = try openChain(of: number.station)
    let sequence = open.chain.sequence + 1
    let events = entries.enumerated().map { index, entry in
      Event(
        sequence: sequence, position: index + 1, number: number, entry: entry, enteredAt: now,
        enteredBy: operatorCode, operation: operation)
    }
    let (body, personal) = EventBody.encode(events) { salts.next() }
    let hash = open.chain.append(body)
    let dispute = try existingIdentifier(of: number)
    let operationID = try existingOperation(operation)
    let insert = try kept(.event, SQLiteWriter.insertEvent)
    try insert.bind(number.station)
    try insert.bind(sequence)
    try insert.bind(dispute)
    try insert.bind(operationID)
    try insert.bind(body)
    try insert.bind(hash.bytes)
    try insert.run()
    if !personal.isEmpty { try keep(personal, of: database.lastInsertedRowID) }
    return events
  }

  static let insertEvent = """
    INSERT INTO event (station, sequence, dispute_id, operation_id, body, hash)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  static let insertPersonal =
    "INSERT INTO personal (event_id, position, field, salt, value) VALUES (?, ?, ?, ?, ?)"

  func flushChains() throws {
    for (station, open) in chains {
      try statement("UPDATE ledger SET sequence = ?, head = ? WHERE station = ?").execute(
        arguments: [open.chain.sequence, Data(open.chain.head.bytes), station])
    }
    chains = [:]
    lastChain = nil
  }

  private func keep(_ personal: [PersonalText], of event: Int64) throws {
    let insert = try kept(.personal, SQLiteWriter.insertPersonal)
    for text in personal {
      try insert.bind(event)
      try insert.bind(text.position)
      try insert.bind(text.field)
      try insert.bind(text.salt)
      try insert.bind(text.text)
      try insert.run()
    }
  }

  /// The chain of a station while this transaction adds to it.
  private func openChain(of station: String) throws -> OpenChain {
    if let lastChain, lastChain.station == station { return lastChain }
    let open =
      try chains[station] ?? OpenChain(station: station, chain: beginChain(of: station))
    chains[station] = open
    lastChain = open
    return open
  }

  /// The chain of a station, begun with its first event.
  private func beginChain(of station: String) throws -> Chain {
    if let chain = try chain(of: station) { return chain }
    let chain = Chain(ledger: random(16))
    try statement(
      """
      INSERT INTO ledger (station, identity, algorithm, sequence, head)
      VALUES (?, ?, 'sha256', 0, ?)
      """
    ).execute(arguments: [station, Data(chain.ledger), Data(chain.head.bytes)])
    return chain
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
