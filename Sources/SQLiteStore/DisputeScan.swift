import GRDB
import Journal
import Mediation
import StoreKit

/// Walks through everything that is kept of disputes, all tables side by side, in the order of their
/// ids; each body is read once, for all that is to be compared with it.
final class DisputeScan {
  /// Events that disagree with the dispute or the operation beside them, or cannot be read.
  private(set) var misplaced: [Finding] = []
  /// Texts that are not what their events commit to.
  private(set) var uncommitted: [Finding] = []
  /// How many entries an operation begins with that was entered after the bound ones.
  private(set) var openings = 0
  private let bound: Int64

  private let disputes, parties, spells, visits, repeats, marks, events: RowScan
  private let personal: PersonalScan
  private let operations: OperationScan
  private let bodies = EventBodyReader()
  /// The texts of the present link of the chain, and those of the dispute's first.
  private var texts = EventTexts()
  private var firstTexts = EventTexts()
  private var history: [Event] = []

  /// - Parameter bound: the last operation for which the office's journal answers.
  init(_ database: Database, _ alarm: Alarm, bound: Int) throws {
    self.bound = Int64(bound)
    func scan(_ sql: String) throws -> RowScan { try RowScan(database, sql, [], alarm) }
    disputes = try scan(DisputeRow.scan)
    parties = try scan(
      "SELECT dispute_id, position, role, side FROM party ORDER BY dispute_id, position")
    spells = try scan(
      "SELECT dispute_id, \(Spell.columns) FROM spell ORDER BY dispute_id, position")
    visits = try scan(
      "SELECT dispute_id, visited_on, satisfaction FROM visit ORDER BY dispute_id, position")
    repeats = try scan(
      "SELECT dispute_id, called_on FROM repeat_call ORDER BY dispute_id, position")
    marks = try scan("SELECT dispute_id, kind, since FROM file_mark ORDER BY dispute_id, kind")
    // By the index, which has the disputes' events in order; sorting would hold all bodies.
    events = try scan(
      """
      SELECT dispute_id, id, station, sequence, operation_id, body
      FROM event INDEXED BY event_dispute ORDER BY dispute_id, id
      """)
    personal = try PersonalScan(database, alarm)
    operations = try OperationScan(database, alarm)
    for scan in [parties, spells, visits, repeats, marks, events] { _ = try scan.next() }
  }

  /// Calls the body with each dispute of the register and its events, except those with an event
  /// that cannot be read.
  func forEach(_ body: (Dispute, [Event]) throws -> Void) throws {
    while let row = try disputes.next() {
      let id = try row.integer(0)
      let number = try DisputeRow.number(row)
      guard try readHistory(of: id, number) else { continue }
      try body(try DisputeRow.dispute(row, belongings(of: id)), history.withoutErased)
    }
  }

  /// The rows of a dispute in a table that is ordered by dispute.
  private func forEachRow(
    of id: Int64, in scan: RowScan, _ body: (RowBytes) throws -> Void
  ) throws {
    while let row = scan.row {
      let owner = try row.integer(0)
      if owner > id { return }
      // One before belongs to no dispute; that is a broken reference, found as such.
      if owner == id { try body(row) }
      _ = try scan.next()
    }
  }

  private func belongings(of id: Int64) throws -> DisputeBelongings {
    var found = DisputeBelongings()
    found.summary = firstTexts.text(1, "summary")
    try forEachRow(of: id, in: parties) { row in
      let name = firstTexts.text(1, "party.\(try row.number(1)).name")
      found.parties.append(try Party(row, at: 2, name: name))
    }
    try forEachRow(of: id, in: spells) { row in
      found.spells.append(try Spell(row, at: 1))
    }
    try forEachRow(of: id, in: visits) { row in
      found.visits.append(try Visit(row, at: 1))
    }
    try forEachRow(of: id, in: repeats) { row in
      found.repeats.append(try row.required(row.day(1)))
    }
    try forEachRow(of: id, in: marks) { row in
      found.mark(try row.string(1), since: try row.day(2))
    }
    return found
  }

  /// Reads the events of a dispute and compares what stands beside them; `false` when one of them
  /// cannot be read.
  private func readHistory(of id: Int64, _ number: CaseNumber) throws -> Bool {
    history.removeAll(keepingCapacity: true)
    firstTexts.clear()
    let subject = number.description
    var isFirst = true
    var isReadable = true
    try forEachRow(of: id, in: events) { row in
      let sequence = try row.number(3)
      bodies.open(try row.blob(5))
      try readTexts(of: try row.integer(1), number, subject, sequence)
      if isFirst { swap(&firstTexts, &texts) }
      let present = isFirst ? firstTexts : texts
      isFirst = false
      let events = try? bodies.events(sequence: sequence, personal: present.text)
      if let events { history += events } else { isReadable = false }
      if try !isInPlace(events ?? [], row, number) {
        misplaced.append(.misplacedEvent(number, try row.string(2), at: sequence))
      }
    }
    return isReadable
  }

  private func readTexts(
    of event: Int64, _ number: CaseNumber, _ subject: String, _ sequence: Int
  ) throws {
    texts.clear()
    try personal.forEachText(of: event) { row in
      let position = try row.number(1)
      texts.add(try row.string(4), of: position, try row.string(2))
      let isCommitted = try bodies.commits(
        to: row.text(4), in: row.text(2), salt: row.blob(3), subject: subject,
        place: EventPlace(sequence: sequence, position: position))
      if !isCommitted {
        uncommitted.append(.alteredText(number, try row.string(2)))
      }
    }
  }

  /// Whether an event says what the dispute and the operation beside it say.
  private func isInPlace(_ events: [Event], _ row: RowBytes, _ number: CaseNumber) throws -> Bool {
    // Without the operation the reference is broken, and found as such.
    guard let operation = try operations.operation(try row.integer(4)) else { return true }
    guard let event = events.first else { return false }
    if let opening = bodies.opening {
      if try row.integer(4) > bound { openings += 1 }
      guard try operations.holds(opening, events, of: operation) else { return false }
    }
    return try event.number == number && event.operation == operation.key
      && event.enteredAt == operation.enteredAt && event.enteredBy == operation.enteredBy
      && row.string(2) == number.station
  }
}
