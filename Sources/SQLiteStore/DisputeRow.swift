import GRDB
import Mediation

/// The columns of a dispute, and the value they make.
enum DisputeRow {
  /// The register's row with the id of its registration and the summary.
  static let select = """
    SELECT d.id, r.id, d.station, d.year, d.serial, d.category, d.source, d.grid, d.source_ref,
      d.status, d.outcome, d.form, d.mediator, d.registered_on, d.entered_at, d.accepted_on,
      d.agreed_on, d.perform_by, d.performed_on, d.closed_on, d.moved_on, d.merged_into, p.value,
      (SELECT group_concat(m.kind || coalesce(':' || m.since, ''), ' ') FROM file_mark AS m
        WHERE m.dispute_id = d.id)
    FROM dispute AS d
    LEFT JOIN event AS r
      ON r.id = (SELECT min(e.id) FROM event AS e WHERE e.dispute_id = d.id)
    LEFT JOIN personal AS p ON p.event_id = r.id AND p.position = 1 AND p.field = 'summary'
    """

  /// The same columns, those of other tables left empty, of the whole register by id.
  static let scan = """
    SELECT id, NULL, station, year, serial, category, source, grid, source_ref,
      status, outcome, form, mediator, registered_on, entered_at, accepted_on,
      agreed_on, perform_by, performed_on, closed_on, moved_on, merged_into
    FROM dispute ORDER BY id
    """

  static func dispute(
    _ row: some Columns, _ belongings: DisputeBelongings
  ) throws -> Dispute {
    let reference = try row.optionalString(8)
    return Dispute(
      number: try number(row),
      registration: Registration(
        category: try row.required(row.word(5)), source: try row.required(row.word(6)),
        grid: try row.optionalString(7),
        summary: belongings.summary, parties: belongings.parties,
        sourceRef: reference.flatMap { $0.isEmpty ? nil : $0 }),
      registeredOn: try row.required(row.day(13)),
      enteredAt: try row.required(Instant(try row.string(14))),
      status: try row.required(row.word(9)), outcome: try row.word(10), form: try row.word(11),
      mediator: try row.optionalString(12), acceptedOn: try row.day(15),
      agreedOn: try row.day(16), performBy: try row.day(17), performedOn: try row.day(18),
      closedOn: try row.day(19), mergedInto: try row.optionalString(21),
      movedOn: try row.required(row.day(20)),
      spells: belongings.spells, visits: belongings.visits, repeats: belongings.repeats,
      protections: belongings.protections, destroyedOn: belongings.destroyedOn,
      isFromLedger: reference != nil)
  }

  static func number(_ row: some Columns) throws -> CaseNumber {
    CaseNumber(station: try row.string(2), year: try row.number(3), serial: try row.number(4))
  }
}
