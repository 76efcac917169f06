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
    guard let category = Category(rawValue: try row.string(5)),
      let source = Source(rawValue: try row.string(6)),
      let status = Status(rawValue: try row.string(9)), let registeredOn = try row.day(13),
      let enteredAt = Instant(try row.string(14)),
      let movedOn = try row.day(20)
    else {
      throw MediationError(
        .failed, zh: "登记簿里有看不懂的一行", en: "the register has a row that cannot be read",
        hint: Phrase(zh: "运行 mediate check", en: "run mediate check"))
    }
    let reference = try row.optionalString(8)
    return Dispute(
      number: try number(row),
      registration: Registration(
        category: category, source: source, grid: try row.optionalString(7),
        summary: belongings.summary, parties: belongings.parties,
        sourceRef: reference.flatMap { $0.isEmpty ? nil : $0 }),
      registeredOn: registeredOn, enteredAt: enteredAt, status: status,
      outcome: try row.optionalString(10).flatMap(Outcome.init(rawValue:)),
      form: try row.optionalString(11).flatMap(AgreementForm.init(rawValue:)),
      mediator: try row.optionalString(12), acceptedOn: try row.day(15),
      agreedOn: try row.day(16), performBy: try row.day(17), performedOn: try row.day(18),
      closedOn: try row.day(19), mergedInto: try row.optionalString(21), movedOn: movedOn,
      spells: belongings.spells, visits: belongings.visits, repeats: belongings.repeats,
      protections: belongings.protections, destroyedOn: belongings.destroyedOn,
      isFromLedger: reference != nil)
  }

  static func number(_ row: some Columns) throws -> CaseNumber {
    CaseNumber(station: try row.string(2), year: try row.number(3), serial: try row.number(4))
  }
}
