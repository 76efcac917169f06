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
    LEFT JOIN personal AS p ON p.event_id = r.id AND p.field = 'summary'
    """

  static func dispute(
    _ row: Row, parties: [Party], spells: [Spell], visits: [Visit], repeats: [Day]
  ) throws -> Dispute {
    guard let category = Category(rawValue: try row.value(5)),
      let source = Source(rawValue: try row.value(6)),
      let status = Status(rawValue: try row.value(9)), let registeredOn = day(try row.value(13)),
      let enteredAt = (try row.value(14) as String?).flatMap({ Instant($0) }),
      let movedOn = day(try row.value(20))
    else {
      throw MediationError(
        .failed, zh: "登记簿里有看不懂的一行", en: "the register has a row that cannot be read",
        hint: Phrase(zh: "运行 mediate check", en: "run mediate check"))
    }
    let marks = FileMarks(try row.value(23))
    return Dispute(
      number: CaseNumber(
        station: try row.value(2), year: try row.value(3), serial: try row.value(4)),
      registration: Registration(
        category: category, source: source, grid: try row.value(7), summary: try row.value(22),
        parties: parties,
        sourceRef: try row.value(8)),
      registeredOn: registeredOn, enteredAt: enteredAt, status: status,
      outcome: (try row.value(10) as String?).flatMap(Outcome.init(rawValue:)),
      form: (try row.value(11) as String?).flatMap(AgreementForm.init(rawValue:)),
      mediator: try row.value(12), acceptedOn: day(try row.value(15)),
      agreedOn: day(try row.value(16)),
      performBy: day(try row.value(17)), performedOn: day(try row.value(18)),
      closedOn: day(try row.value(19)),
      mergedInto: try row.value(21), movedOn: movedOn, spells: spells, visits: visits,
      repeats: repeats,
      protections: marks.protections, destroyedOn: marks.destroyedOn)
  }

  private static func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }
}

/// How closely a file is kept, from the text that gathers its marks.
private struct FileMarks {
  var protections: Set<Protection> = []
  var destroyedOn: Day?

  init(_ text: String?) {
    for mark in text?.split(separator: " ") ?? [] {
      let parts = mark.split(separator: ":")
      if let protection = Protection(rawValue: String(parts[0])) {
        protections.insert(protection)
      } else if parts.count == 2 {
        destroyedOn = Day(parts[1])
      }
    }
  }
}

extension DisputeFilter {
  /// The filter as a WHERE clause with bound values only.
  var sql: (condition: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var values: [any DatabaseValueConvertible] = []
    func among(_ column: String, _ set: some Collection<String>) {
      guard !set.isEmpty else { return }
      let marks = set.map { _ in "?" }.joined(separator: ", ")
      conditions.append("\(column) IN (\(marks))")
      values += set.sorted()
    }
    if statuses == Lifecycle.openStatuses {
      // Said in the words of the partial index, so that it is used.
      conditions.append(
        """
        (d.status = 'registered' OR d.status = 'accepted' OR d.status = 'mediating'
          OR d.status = 'reopened')
        """)
    } else {
      among("d.status", statuses.map(\.rawValue))
    }
    among("d.station", stations)
    if isProtected {
      conditions.append(
        "d.id IN (SELECT m.dispute_id FROM file_mark AS m WHERE m.kind <> 'destroyed')")
    }
    if let scope {
      if scope.isEmpty { conditions.append("FALSE") }
      among("d.station", scope)
    }
    among("d.category", categories.map(\.rawValue))
    among("d.source", sources.map(\.rawValue))
    among("d.outcome", outcomes.map(\.rawValue))
    among("d.mediator", mediators)
    among("d.grid", grids)
    if !districts.isEmpty {
      let marks = districts.map { _ in "?" }.joined(separator: ", ")
      conditions.append(
        """
        d.station IN (SELECT s.code FROM unit AS s LEFT JOIN unit AS u ON u.code = s.parent
          WHERE s.kind = 'station' AND (u.code IN (\(marks)) OR u.name IN (\(marks))))
        """)
      values += districts.sorted() + districts.sorted()
    }
    if let registeredFrom {
      conditions.append("d.registered_on >= ?")
      values.append(registeredFrom.description)
    }
    if let registeredTo {
      conditions.append("d.registered_on <= ?")
      values.append(registeredTo.description)
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return (condition, StatementArguments(values))
  }
}
