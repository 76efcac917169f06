import GRDB
import Mediation

extension SQLiteReader {
  func dispute(_ number: CaseNumber) throws -> Dispute? {
    let row = try Row.fetchOne(
      try statement(DisputeRow.select + " WHERE d.station = ? AND d.year = ? AND d.serial = ?"),
      arguments: [number.station, number.year, number.serial])
    return try row.map(dispute(from:))
  }

  func disputes(matching filter: DisputeFilter, limit: Int?) throws -> [Dispute] {
    let (condition, arguments) = filter.sql
    let sql =
      "\(DisputeRow.select) \(condition) ORDER BY d.station, d.year, d.serial LIMIT \(limit ?? -1)"
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(dispute(from:))
  }

  func count(matching filter: DisputeFilter) throws -> Int {
    let (condition, arguments) = filter.sql
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM dispute AS d \(condition)", arguments: arguments) ?? 0
  }

  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber] {
    let (condition, arguments) = filter.sql
    return try Row.fetchAll(
      database,
      sql: """
        SELECT d.station, d.year, d.serial FROM dispute AS d \(condition)
        ORDER BY d.year DESC, d.serial DESC, d.station LIMIT \(limit)
        """, arguments: arguments
    ).map { CaseNumber(station: try $0.value(0), year: try $0.value(1), serial: try $0.value(2)) }
  }

  func forEachDispute(
    matching filter: DisputeFilter, _ body: (Dispute) throws -> Void
  ) throws {
    let (condition, arguments) = filter.sql
    try forEachDispute(where: condition, arguments, body)
  }

  func forEachDispute(
    where condition: String, _ arguments: StatementArguments,
    _ body: (Dispute) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "\(DisputeRow.select) \(condition) ORDER BY d.station, d.year, d.serial",
      arguments: arguments)
    while let row = try rows.next() { try body(dispute(from: row)) }
  }

  func number(ofSourceRef ref: String, station: String) throws -> CaseNumber? {
    // Asked for every row of an import, and of a new one the answer is no.
    let isKnown = try kept(
      .sourceRef,
      "SELECT 1 FROM dispute WHERE station = ? AND source_ref = ? AND status <> 'voided'")
    try isKnown.bind(station)
    try isKnown.bind(ref)
    guard try isKnown.isRow() else { return nil }
    return try Row.fetchOne(
      try statement(
        """
        SELECT station, year, serial FROM dispute
        WHERE station = ? AND source_ref = ? AND status <> 'voided'
        """),
      arguments: [station, ref]
    ).map { CaseNumber(station: try $0.value(0), year: try $0.value(1), serial: try $0.value(2)) }
  }

  func identifier(of number: CaseNumber) throws -> Int64? {
    try Int64.fetchOne(
      try statement("SELECT id FROM dispute WHERE station = ? AND year = ? AND serial = ?"),
      arguments: [number.station, number.year, number.serial])
  }

  /// A row of `DisputeRow.select` with the parties and spells that belong to it.
  private func dispute(from row: Row) throws -> Dispute {
    let id: Int64 = try row.value(0)
    let parties = try Row.fetchAll(
      try statement(
        """
        SELECT role, side,
          (SELECT value FROM personal
           WHERE event_id = ?1 AND field = 'party.' || position || '.name')
        FROM party WHERE dispute_id = ?2 ORDER BY position
        """),
      arguments: [try row.value(1) as Int64?, id]
    ).compactMap(Party.init(row:))
    let spells = try Row.fetchAll(
      try statement(
        """
        SELECT opened_on, opened_as, ended_on, ended_as, accepted_on, settle_by, session_on,
          outcome, form, perform_by, performed_on, visit_by, referred_to
        FROM spell WHERE dispute_id = ? ORDER BY position
        """),
      arguments: [id]
    ).compactMap(Spell.init(row:))
    let visits = try Row.fetchAll(
      try statement(
        "SELECT visited_on, satisfaction FROM visit WHERE dispute_id = ? ORDER BY position"),
      arguments: [id]
    ).compactMap(Visit.init(row:))
    let repeats = try String.fetchAll(
      try statement("SELECT called_on FROM repeat_call WHERE dispute_id = ? ORDER BY position"),
      arguments: [id]
    ).compactMap { Day($0) }
    return try DisputeRow.dispute(
      row, parties: parties, spells: spells, visits: visits, repeats: repeats)
  }
}

extension Party {
  fileprivate init?(row: Row) throws {
    guard let role = Role(rawValue: try row.value(0)), let side = Side(rawValue: try row.value(1))
    else { return nil }
    self.init(role: role, side: side, name: try row.value(2))
  }
}

extension Spell {
  fileprivate init?(row: Row) throws {
    guard let openedOn = Day(try row.value(0) as String),
      let openedAs = Opening(rawValue: try row.value(1))
    else {
      return nil
    }
    func day(_ index: Int) throws -> Day? { (try row.value(index) as String?).flatMap { Day($0) } }
    self.init(
      openedOn: openedOn, openedAs: openedAs, endedOn: try day(2),
      endedAs: (try row.value(3) as String?).flatMap(Ending.init(rawValue:)),
      acceptedOn: try day(4),
      settleBy: try day(5), sessionOn: try day(6),
      outcome: (try row.value(7) as String?).flatMap(Outcome.init(rawValue:)),
      form: (try row.value(8) as String?).flatMap(AgreementForm.init(rawValue:)),
      performBy: try day(9),
      performedOn: try day(10), visitBy: try day(11), referredTo: try row.value(12))
  }
}

extension Visit {
  fileprivate init?(row: Row) throws {
    guard let day = Day(try row.value(0) as String),
      let answer = Satisfaction(rawValue: try row.value(1))
    else {
      return nil
    }
    self.init(on: day, satisfaction: answer)
  }
}
