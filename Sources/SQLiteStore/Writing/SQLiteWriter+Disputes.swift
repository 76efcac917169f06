import GRDB
import Mediation
import StoreKit

extension SQLiteWriter {
  /// Puts a dispute into the register and its counts, and nothing into the journal.
  func insert(_ dispute: Dispute) throws {
    try tally(nil, dispute)
    _ = try insertRows(of: dispute)
  }

  /// - Returns: what the register knows the dispute by.
  func insertRows(of dispute: Dispute) throws -> Int64 {
    let insert = try kept(.dispute, DisputeColumn.insert(into: "dispute"))
    // The next id.
    try insert.bind(nil as Int?)
    try insert.bind(dispute.number.station)
    try insert.bind(dispute.number.year)
    try insert.bind(dispute.number.serial)
    try insert.bind(dispute.category.rawValue)
    try insert.bind(dispute.source.rawValue)
    try insert.bind(dispute.grid)
    try insert.bind(dispute.writtenReference)
    try insert.bind(dispute.status.rawValue)
    try insert.bind(dispute.outcome?.rawValue)
    try insert.bind(dispute.form?.rawValue)
    try insert.bind(dispute.mediator)
    try insert.bind(dispute.registeredOn.description)
    try insert.bind(dispute.enteredAt.description)
    try insert.bind(dispute.acceptedOn?.description)
    try insert.bind(dispute.agreedOn?.description)
    try insert.bind(dispute.performBy?.description)
    try insert.bind(dispute.performedOn?.description)
    try insert.bind(dispute.closedOn?.description)
    try insert.bind(dispute.movedOn.description)
    try insert.bind(dispute.mergedInto)
    try insert.bind(dispute.textPlace.sequence)
    try insert.bind(dispute.textPlace.writtenPosition)
    try insert.bind(dispute.writtenOthers)
    try insert.bind(dispute.track?.rawValue)
    try insert.bind(dispute.nextSessionOn?.description)
    try insert.run()
    let id = database.lastInsertedRowID
    lastIdentified = (dispute.number, id)
    try insertParties(of: dispute, id)
    try insertSpells(of: dispute, id)
    try insertFollowUp(of: dispute, id)
    try insertMarks(of: dispute, id)
    try insertDues(of: dispute, id)
    return id
  }

  func update(_ old: Dispute, to dispute: Dispute) throws {
    try reach.require(station: dispute.number.station)
    try requireSettled()
    try tally(old, dispute)
    let id = try existingIdentifier(of: dispute.number)
    try statement(
      """
      UPDATE dispute SET status = ?, outcome = ?, form = ?, mediator = ?, accepted_on = ?,
        agreed_on = ?, perform_by = ?, performed_on = ?, closed_on = ?, moved_on = ?,
        merged_into = ?, other_mediators = ?, track = ?, next_session = ?
      WHERE id = ?
      """
    ).execute(arguments: dispute.stateArguments + [id])
    if dispute.registers(otherThan: old) { try register(dispute, id) }
    for table in old.belongingTables {
      try statement("DELETE FROM \(table) WHERE dispute_id = ?").execute(arguments: [id])
    }
    try insertSpells(of: dispute, id)
    try insertFollowUp(of: dispute, id)
    try insertMarks(of: dispute, id)
    try insertDues(of: dispute, id)
  }

  func insertDues(of dispute: Dispute, _ id: Int64) throws {
    for due in dispute.pending {
      let insert = try kept(.due, DueColumn.insert(into: "due"))
      try insert.bind(id)
      try insert.bind(due.kind.rawValue)
      try insert.bind(due.term ?? 0)
      try insert.bind(due.instalment ?? 0)
      try insert.bind(dispute.number.station)
      try insert.bind(due.on.description)
      try insert.run()
    }
  }

  /// Puts what was registered in the place of what was registered before.
  private func register(_ dispute: Dispute, _ id: Int64) throws {
    try statement(
      """
      UPDATE dispute SET category = ?, source = ?, grid = ?, source_ref = ?, registered_on = ?,
        text_sequence = ?, text_position = ?
      WHERE id = ?
      """
    ).execute(arguments: [
      dispute.category.rawValue, dispute.source.rawValue, dispute.grid, dispute.writtenReference,
      dispute.registeredOn.description, dispute.textPlace.sequence,
      dispute.textPlace.writtenPosition, id,
    ])
    try statement("DELETE FROM party WHERE dispute_id = ?").execute(arguments: [id])
    try insertParties(of: dispute, id)
  }

  func erase(_ fields: [String], of number: CaseNumber) throws {
    try reach.require(station: number.station)
    try requireSettled()
    let id = try existingIdentifier(of: number)
    for field in fields {
      try statement(
        """
        DELETE FROM personal WHERE field = ?
          AND event_id IN (SELECT id FROM event WHERE dispute_id = ?)
        """
      ).execute(arguments: [field, id])
    }
    if fields.contains("grid") {
      try statement("UPDATE dispute SET grid = NULL WHERE id = ?").execute(arguments: [id])
    }
    if fields.contains("source_ref") {
      try statement("UPDATE dispute SET source_ref = '' WHERE id = ?").execute(arguments: [id])
    }
    // What was asked for could be guessed back from a digest of the words.
    try statement(
      """
      UPDATE operation SET salt = NULL
      WHERE salt IS NOT NULL AND id IN (SELECT operation_id FROM event WHERE dispute_id = ?)
      """
    ).execute(arguments: [id])
  }

  func existingIdentifier(of number: CaseNumber) throws -> Int64 {
    if let known = lastIdentified, known.number == number { return known.id }
    if let id = try identifier(of: number) {
      lastIdentified = (number, id)
      return id
    }
    throw MediationError(
      .notFound, zh: "没有 \(number) 这起纠纷", en: "there is no dispute \(number)", field: .caseNumber)
  }

  private func insertParties(of dispute: Dispute, _ id: Int64) throws {
    let insert = try kept(.party, PartyColumn.insert(into: "party"))
    for (index, party) in dispute.parties.enumerated() {
      try insert.bind(id)
      try insert.bind(index + 1)
      try insert.bind(party.role.rawValue)
      try insert.bind(party.side.rawValue)
      try insert.bind(party.isRemoved ? 1 : nil)
      try insert.run()
    }
  }

  private func insertSpells(of dispute: Dispute, _ id: Int64) throws {
    let insert = try kept(.spell, SQLiteWriter.insertSpell)
    for (index, spell) in dispute.spells.enumerated() {
      let next = dispute.spells.dropFirst(index + 1).first
      try insert.bind(id)
      try insert.bind(index + 1)
      try insert.bind(spell.openedOn.description)
      try insert.bind(spell.openedAs.rawValue)
      try insert.bind(spell.endedOn?.description)
      try insert.bind(spell.endedAs?.rawValue)
      try insert.bind(next?.openedOn.description)
      try insert.bind(spell.acceptedOn?.description)
      try insert.bind(spell.settleBy?.description)
      try insert.bind(spell.sessionOn?.description)
      try insert.bind(spell.outcome?.rawValue)
      try insert.bind(spell.form?.rawValue)
      try insert.bind(spell.performBy?.description)
      try insert.bind(spell.performedOn?.description)
      try insert.bind(spell.visitBy?.description)
      try insert.bind(spell.referredTo)
      try insert.bind(spell.terms?.text)
      try insert.run()
    }
  }

  static let insertSpell = SpellColumn.insert(into: "spell")

  private func insertMarks(of dispute: Dispute, _ id: Int64) throws {
    guard !dispute.protections.isEmpty || dispute.destroyedOn != nil else { return }
    let insert = try statement(MarkColumn.insert(into: "file_mark"))
    for protection in dispute.protections {
      try insert.execute(arguments: [id, protection.rawValue, nil])
    }
    if let day = dispute.destroyedOn {
      try insert.execute(arguments: [id, "destroyed", day.description])
    }
  }

  private func insertFollowUp(of dispute: Dispute, _ id: Int64) throws {
    for (index, visit) in dispute.visits.enumerated() {
      let insert = try kept(.visit, VisitColumn.insert(into: "visit"))
      try insert.bind(id)
      try insert.bind(index + 1)
      try insert.bind(visit.on.description)
      try insert.bind(visit.satisfaction.rawValue)
      try insert.run()
    }
    for (index, day) in dispute.repeats.enumerated() {
      try statement(RepeatColumn.insert(into: "repeat_call"))
        .execute(arguments: [id, index + 1, day.description])
    }
  }
}

extension Dispute {
  /// Empty for a reference that was erased.
  fileprivate var writtenReference: String? { sourceRef ?? (cameWithReference ? "" : nil) }

  /// Whether what is registered, or where its texts stand, is not what it was.
  fileprivate func registers(otherThan old: Dispute) -> Bool {
    textPlace != old.textPlace || category != old.category || source != old.source
      || registeredOn != old.registeredOn || grid != old.grid || sourceRef != old.sourceRef
  }

  /// The tables with rows of its own that an entry may change.
  fileprivate var belongingTables: [String] {
    [
      spells.isEmpty ? nil : "spell", visits.isEmpty ? nil : "visit",
      repeats.isEmpty ? nil : "repeat_call",
      protections.isEmpty && destroyedOn == nil ? nil : "file_mark",
      pending.isEmpty ? nil : "due",
    ].compactMap(\.self)
  }

  /// As the register keeps them: between spaces, so that each can be looked for; nothing for none.
  fileprivate var writtenOthers: String? {
    otherMediators.isEmpty ? nil : " \(otherMediators.joined(separator: " ")) "
  }

  fileprivate var stateArguments: StatementArguments {
    [
      status.rawValue, outcome?.rawValue, form?.rawValue, mediator, acceptedOn?.description,
      agreedOn?.description, performBy?.description, performedOn?.description,
      closedOn?.description, movedOn.description, mergedInto, writtenOthers, track?.rawValue,
      nextSessionOn?.description,
    ]
  }
}

extension TextPlace {
  /// As the register keeps it: nothing for the place of a registration.
  fileprivate var writtenPosition: Int? { self == .registration ? nil : position }
}
