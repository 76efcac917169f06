import GRDB
import Mediation

/// The columns of a dispute, and the value they make.
enum DisputeRow {
  /// What `select` reads from other tables, after the dispute's own columns.
  enum Joined: Int {
    /// The id of the event with the texts that hold now; NULL while that is not written.
    case texts
    case summary
    case marks

    /// The place in a row of `select`.
    var place: Int { DisputeColumn.nextSession.rawValue + 1 + rawValue }
  }

  /// The register's row with the id of the event that has its texts, the summary and the marks.
  static let select = """
    SELECT \(DisputeColumn.list(of: "d")), r.id, p.value,
      (SELECT group_concat(m.kind || coalesce(':' || m.since, ''), ' ') FROM file_mark AS m
        WHERE m.dispute_id = d.id)
    FROM dispute AS d
    LEFT JOIN event AS r ON r.id = \(textEvent)
    LEFT JOIN personal AS p
      ON p.event_id = r.id AND p.position = coalesce(d.text_position, 1) AND p.field = 'summary'
    """

  /// The id of the event with the texts of dispute `d` that hold now.
  static let textEvent = """
    (CASE WHEN d.text_sequence IS NULL
      THEN (SELECT min(e.id) FROM event AS e WHERE e.dispute_id = d.id)
      ELSE (SELECT e.id FROM event AS e WHERE e.station = d.station AND e.sequence = d.text_sequence)
      END)
    """

  static func dispute(
    _ row: some Columns, _ belongings: DisputeBelongings
  ) throws -> Dispute {
    typealias Column = DisputeColumn
    let reference = try row.optionalString(Column.sourceRef)
    return Dispute(
      number: try number(row),
      registration: Registration(
        category: try row.required(row.word(Column.category)),
        source: try row.required(row.word(Column.source)),
        grid: try row.optionalString(Column.grid),
        summary: belongings.summary, parties: belongings.parties,
        sourceRef: reference.flatMap { $0.isEmpty ? nil : $0 }),
      registeredOn: try row.required(row.day(Column.registeredOn)),
      enteredAt: try row.required(Instant(try row.string(Column.enteredAt))),
      status: try row.required(row.word(Column.status)),
      outcome: try row.word(Column.outcome), form: try row.word(Column.form),
      mediator: try row.optionalString(Column.mediator),
      acceptedOn: try row.day(Column.acceptedOn), agreedOn: try row.day(Column.agreedOn),
      performBy: try row.day(Column.performBy), performedOn: try row.day(Column.performedOn),
      closedOn: try row.day(Column.closedOn),
      mergedInto: try row.optionalString(Column.mergedInto),
      movedOn: try row.required(row.day(Column.movedOn)),
      spells: belongings.spells, visits: belongings.visits, repeats: belongings.repeats,
      protections: belongings.protections, destroyedOn: belongings.destroyedOn,
      cameWithReference: reference != nil, textPlace: try textPlace(row),
      otherMediators: try row.optionalString(Column.otherMediators).map {
        $0.split(separator: " ").map(String.init)
      } ?? [],
      track: try row.word(Column.track), nextSessionOn: try row.day(Column.nextSession))
  }

  static func textPlace(_ row: some Columns) throws -> TextPlace {
    TextPlace(
      sequence: try row.optionalNumber(DisputeColumn.textSequence),
      position: try row.optionalNumber(DisputeColumn.textPosition) ?? 1)
  }

  static func number(_ row: some Columns) throws -> CaseNumber {
    CaseNumber(
      station: try row.string(DisputeColumn.station), year: try row.number(DisputeColumn.year),
      serial: try row.number(DisputeColumn.serial))
  }
}
