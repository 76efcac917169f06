import GRDB
import Mediation

extension SQLiteWriter {
  func insert(_ dispute: Dispute) throws {
    try tally(nil, dispute)
    try statement(
      """
      INSERT INTO dispute (station, year, serial, category, source, grid, source_ref,
        registered_on, entered_at, status, outcome, form, mediator, accepted_on, agreed_on,
        perform_by, performed_on, closed_on, moved_on, merged_into)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute(
      arguments: [
        dispute.number.station, dispute.number.year, dispute.number.serial,
        dispute.category.rawValue, dispute.source.rawValue, dispute.grid, dispute.sourceRef,
        dispute.registeredOn.description, dispute.enteredAt.description,
      ] + dispute.stateArguments)
    let id = database.lastInsertedRowID
    lastIdentified = (dispute.number, id)
    for (index, party) in dispute.parties.enumerated() {
      try statement(
        "INSERT INTO party (dispute_id, position, role, side) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, index + 1, party.role.rawValue, party.side.rawValue])
    }
    try insertSpells(of: dispute, id)
    try insertFollowUp(of: dispute, id)
    try insertMarks(of: dispute, id)
  }

  func update(_ old: Dispute, to dispute: Dispute) throws {
    try tally(old, dispute)
    let id = try existingIdentifier(of: dispute.number)
    try statement(
      """
      UPDATE dispute SET status = ?, outcome = ?, form = ?, mediator = ?, accepted_on = ?,
        agreed_on = ?, perform_by = ?, performed_on = ?, closed_on = ?, moved_on = ?,
        merged_into = ?
      WHERE id = ?
      """
    ).execute(arguments: dispute.stateArguments + [id])
    for table in ["spell", "visit", "repeat_call", "file_mark"] {
      try statement("DELETE FROM \(table) WHERE dispute_id = ?").execute(arguments: [id])
    }
    try insertSpells(of: dispute, id)
    try insertFollowUp(of: dispute, id)
    try insertMarks(of: dispute, id)
  }

  func erase(_ fields: [String], of number: CaseNumber) throws {
    let id = try existingIdentifier(of: number)
    for field in fields {
      try statement(
        """
        DELETE FROM personal WHERE field = ?
          AND event_id IN (SELECT id FROM event WHERE dispute_id = ?)
        """
      ).execute(arguments: [field, id])
    }
  }

  func existingIdentifier(of number: CaseNumber) throws -> Int64 {
    if let known = lastIdentified, known.number == number { return known.id }
    if let id = try identifier(of: number) {
      lastIdentified = (number, id)
      return id
    }
    throw MediationError(
      .notFound, zh: "没有 \(number) 这起纠纷", en: "there is no dispute \(number)", field: "CASE")
  }

  private func insertSpells(of dispute: Dispute, _ id: Int64) throws {
    for (index, spell) in dispute.spells.enumerated() {
      let next = dispute.spells.dropFirst(index + 1).first
      try statement(
        """
        INSERT INTO spell (dispute_id, position, opened_on, opened_as, ended_on, ended_as,
          reopened_on, accepted_on, settle_by, session_on, outcome, form, perform_by,
          performed_on, visit_by, referred_to)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).execute(arguments: [
        id, index + 1, spell.openedOn.description, spell.openedAs.rawValue,
        spell.endedOn?.description, spell.endedAs?.rawValue, next?.openedOn.description,
        spell.acceptedOn?.description, spell.settleBy?.description, spell.sessionOn?.description,
        spell.outcome?.rawValue, spell.form?.rawValue, spell.performBy?.description,
        spell.performedOn?.description, spell.visitBy?.description, spell.referredTo,
      ])
    }
  }

  private func insertMarks(of dispute: Dispute, _ id: Int64) throws {
    guard !dispute.protections.isEmpty || dispute.destroyedOn != nil else { return }
    let insert = try statement("INSERT INTO file_mark (dispute_id, kind, since) VALUES (?, ?, ?)")
    for protection in dispute.protections {
      try insert.execute(arguments: [id, protection.rawValue, nil])
    }
    if let day = dispute.destroyedOn {
      try insert.execute(arguments: [id, "destroyed", day.description])
    }
  }

  private func insertFollowUp(of dispute: Dispute, _ id: Int64) throws {
    for (index, visit) in dispute.visits.enumerated() {
      try statement(
        "INSERT INTO visit (dispute_id, position, visited_on, satisfaction) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        id, index + 1, visit.on.description, visit.satisfaction.rawValue,
      ])
    }
    for (index, day) in dispute.repeats.enumerated() {
      try statement(
        "INSERT INTO repeat_call (dispute_id, position, called_on) VALUES (?, ?, ?)"
      ).execute(arguments: [id, index + 1, day.description])
    }
  }
}

extension Dispute {
  fileprivate var stateArguments: StatementArguments {
    [
      status.rawValue, outcome?.rawValue, form?.rawValue, mediator, acceptedOn?.description,
      agreedOn?.description, performBy?.description, performedOn?.description,
      closedOn?.description, movedOn.description, mergedInto,
    ]
  }
}
