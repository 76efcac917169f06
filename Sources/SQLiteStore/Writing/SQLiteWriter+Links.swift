import Background
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteWriter {
  func register(_ dispute: Dispute, _ entries: [Entry], _ operation: Operation) throws {
    // Begun before the dispute is there: it counts what stands in the register.
    let tallies = try existingTallies()
    let id = try insertRows(of: dispute)
    let link = try link(entries, of: dispute.number, by: operation.enteredBy, operation.id)
    registering.waiting.append(Registered(dispute: dispute, id: id, link: link))
    guard registering.waiting.count == Batches.size else { return }
    registering.begin(tallies, random)
    if registering.count > Batches.most { try writeOldest() }
    if tallies.isFull {
      try flushRegistered()
      try flushTallies()
    }
  }

  func append(
    _ entries: [Entry], to number: CaseNumber, by operatorCode: String, operation: String
  ) throws -> [Event] {
    try flushRegistered()
    let link = try link(entries, of: number, by: operatorCode, operation)
    try write(link.made(&salts), link, of: try existingIdentifier(of: number))
    return link.events
  }

  func settle() throws { try flushRegistered() }

  /// Writes the links of what is registered, and counts it.
  func flushRegistered() throws {
    while registering.count > 0 { try writeOldest() }
    for registered in registering.takeWaiting() {
      try tally(nil, registered.dispute)
      try write(registered.link.made(&salts), registered.link, of: registered.id)
    }
  }

  private func writeOldest() throws {
    for (registered, link) in registering.next() {
      try write(link, registered.link, of: registered.id)
    }
  }

  /// The next link of a station's chain.
  private func link(
    _ entries: [Entry], of number: CaseNumber, by operatorCode: String, _ operation: String
  ) throws -> OpenLink {
    guard !entries.isEmpty else { throw MediationError.noEntries }
    let chain = try openChain(of: number.station)
    return OpenLink(
      chain: chain, number: number, entries: entries, enteredAt: now, enteredBy: operatorCode,
      operation: operation, opening: takeOpening(of: operation))
  }

  private func write(_ made: MadeLink, _ link: OpenLink, of dispute: Int64) throws {
    let insert = try kept(.event, SQLiteWriter.insertEvent)
    // The next id.
    try insert.bind(nil as Int?)
    try insert.bind(dispute)
    try insert.bind(link.chain.station)
    try insert.bind(link.place)
    try insert.bind(try existingOperation(link.operation))
    try insert.bind(made.body)
    try insert.bind(made.hash.bytes)
    try insert.run()
    if !made.personal.isEmpty { try keep(made.personal, of: database.lastInsertedRowID) }
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

  static let insertEvent = EventColumn.insert(into: "event")
  static let insertPersonal = PersonalColumn.insert(into: "personal")
}
