import GRDB
import Journal
import Mediation
import StoreKit

/// Walks through everything that is kept of disputes, all tables side by side, in the order of their
/// ids; each body is read once, for all that is to be compared with it.
final class DisputeScan {
  /// Events that disagree with the dispute or the operation beside them, or cannot be read.
  private(set) var misplaced: [Finding] = []
  /// Disputes of which something else is kept as due than their state says.
  private(set) var otherDues: [Finding] = []
  /// Texts that are not what their events commit to.
  private(set) var uncommitted: [Finding] = []
  /// How many entries an operation begins with that was entered after the bound ones.
  private(set) var openings = 0
  private let bound: Int64

  private let disputes, parties, spells, visits, repeats, marks, dues, events: RowScan
  private let personal: PersonalScan
  private let operations: OperationScan
  private let bodies = EventBodyReader()
  /// The texts of the present link of the chain, and those of the link that holds now.
  private var texts = EventTexts()
  private var presentTexts = EventTexts()
  private var history: [Event] = []

  /// - Parameter bound: the last operation for which the office's journal answers.
  init(_ database: Database, _ alarm: Alarm, bound: Int) throws {
    self.bound = Int64(bound)
    func scan(_ sql: String) throws -> RowScan { try RowScan(database, sql, [], alarm) }
    disputes = try scan("SELECT \(DisputeColumn.list) FROM dispute ORDER BY id")
    parties = try scan("SELECT \(PartyColumn.list) FROM party ORDER BY dispute_id, position")
    spells = try scan("SELECT \(SpellColumn.list) FROM spell ORDER BY dispute_id, position")
    visits = try scan("SELECT \(VisitColumn.list) FROM visit ORDER BY dispute_id, position")
    repeats = try scan("SELECT \(RepeatColumn.list) FROM repeat_call ORDER BY dispute_id, position")
    marks = try scan("SELECT \(MarkColumn.list) FROM file_mark ORDER BY dispute_id, kind")
    dues = try scan("SELECT \(DueColumn.list) FROM due ORDER BY dispute_id, kind, term, instalment")
    // By the index, which has the disputes' events in order; sorting would hold all bodies.
    events = try scan(
      """
      SELECT \(EventColumn.list) FROM event INDEXED BY event_dispute ORDER BY dispute_id, id
      """)
    personal = try PersonalScan(database, alarm)
    operations = try OperationScan(database, alarm)
    for scan in [parties, spells, visits, repeats, marks, dues, events] { _ = try scan.next() }
  }

  /// Calls the body with each dispute of the register and its events, except those with an event
  /// that cannot be read.
  func forEach(_ body: (Dispute, [Event]) throws -> Void) throws {
    while let row = try disputes.next() {
      let id = try row.integer(DisputeColumn.id)
      let number = try DisputeRow.number(row)
      let place = try DisputeRow.textPlace(row)
      guard try readHistory(of: id, number, place) else { continue }
      let found = try belongings(of: id, at: place.position)
      let dispute = try DisputeRow.dispute(row, found)
      if try !holdsDues(of: dispute, id) { otherDues.append(.otherDues(number)) }
      try body(dispute, history.withoutErased)
    }
  }

  /// The rows of a dispute in a table that is ordered by dispute.
  private func forEachRow(
    of id: Int64, in scan: RowScan, by owner: some TableColumn, _ body: (RowBytes) throws -> Void
  ) throws {
    while let row = scan.row {
      let found = try row.integer(owner)
      if found > id { return }
      // One before belongs to no dispute; that is a broken reference, found as such.
      if found == id { try body(row) }
      _ = try scan.next()
    }
  }

  private func belongings(of id: Int64, at position: Int) throws -> DisputeBelongings {
    var found = DisputeBelongings()
    found.summary = presentTexts.text(position, "summary")
    try forEachRow(of: id, in: parties, by: PartyColumn.disputeID) { row in
      let name = presentTexts.text(
        position, "party.\(try row.number(PartyColumn.position)).name")
      found.parties.append(try Party(row, name: name))
    }
    try forEachRow(of: id, in: spells, by: SpellColumn.disputeID) { row in
      found.spells.append(try Spell(row))
    }
    try forEachRow(of: id, in: visits, by: VisitColumn.disputeID) { row in
      found.visits.append(try Visit(row))
    }
    try forEachRow(of: id, in: repeats, by: RepeatColumn.disputeID) { row in
      found.repeats.append(try row.required(row.day(RepeatColumn.calledOn)))
    }
    try forEachRow(of: id, in: marks, by: MarkColumn.disputeID) { row in
      found.mark(try row.string(MarkColumn.kind), since: try row.day(MarkColumn.since))
    }
    return found
  }

  /// Whether what is kept as due of a dispute is what its state says.
  private func holdsDues(of dispute: Dispute, _ id: Int64) throws -> Bool {
    var kept: [Pending] = []
    var isThere = true
    try forEachRow(of: id, in: dues, by: DueColumn.disputeID) { row in
      guard let kind: Pending.Kind = try row.word(DueColumn.kind),
        let day = try row.day(DueColumn.dueOn),
        try row.string(DueColumn.station) == dispute.number.station
      else { return isThere = false }
      kept.append(
        Pending(
          kept: kind, on: day, term: try row.number(DueColumn.term),
          instalment: try row.number(DueColumn.instalment)))
    }
    return isThere && kept == dispute.pending
  }

  /// Reads the events of a dispute and compares what stands beside them; `false` when one of them
  /// cannot be read.
  private func readHistory(
    of id: Int64, _ number: CaseNumber, _ place: TextPlace
  ) throws -> Bool {
    history.removeAll(keepingCapacity: true)
    presentTexts.clear()
    let subject = number.description
    var isFirst = true
    var isReadable = true
    try forEachRow(of: id, in: events, by: EventColumn.disputeID) { row in
      let sequence = try row.number(EventColumn.sequence)
      bodies.open(try row.blob(EventColumn.body))
      try readTexts(of: try row.integer(EventColumn.id), number, subject, sequence)
      let holdsNow = place.sequence.map { $0 == sequence } ?? isFirst
      isFirst = false
      let events = try? bodies.events(sequence: sequence, personal: texts.text)
      if holdsNow { swap(&presentTexts, &texts) }
      if let events { history += events } else { isReadable = false }
      if try !isInPlace(events ?? [], row, number) {
        misplaced.append(.misplacedEvent(number, try row.string(EventColumn.station), at: sequence))
      }
    }
    return isReadable
  }

  private func readTexts(
    of event: Int64, _ number: CaseNumber, _ subject: String, _ sequence: Int
  ) throws {
    texts.clear()
    try personal.forEachText(of: event) { row in
      let position = try row.number(PersonalColumn.position)
      let field = try row.string(PersonalColumn.field)
      texts.add(try row.string(PersonalColumn.value), of: position, field)
      let isCommitted = try bodies.commits(
        to: row.text(PersonalColumn.value), in: row.text(PersonalColumn.field),
        salt: row.blob(PersonalColumn.salt), subject: subject,
        place: EventPlace(sequence: sequence, position: position))
      if !isCommitted {
        uncommitted.append(.alteredText(number, field))
      }
    }
  }

  /// Whether an event says what the dispute and the operation beside it say.
  private func isInPlace(_ events: [Event], _ row: RowBytes, _ number: CaseNumber) throws -> Bool {
    // Without the operation the reference is broken, and found as such.
    guard let operation = try operations.operation(try row.integer(EventColumn.operationID))
    else { return true }
    guard let event = events.first else { return false }
    if let opening = bodies.opening {
      if try row.integer(EventColumn.operationID) > bound { openings += 1 }
      guard try operations.holds(opening, events, of: operation) else { return false }
    }
    return try event.number == number && event.operation == operation.key
      && event.enteredAt == operation.enteredAt && event.enteredBy == operation.enteredBy
      && row.string(EventColumn.station) == number.station
  }
}
