import GRDB
import Mediation

extension SQLiteReader {
  func dispute(_ number: CaseNumber) throws -> Dispute? {
    let row = try Row.fetchOne(
      try statement(DisputeRow.select + " WHERE d.station = ? AND d.year = ? AND d.serial = ?"),
      arguments: [number.station, number.year, number.serial])
    guard let row else { return nil }
    lastIdentified = (number, try row.value(DisputeColumn.id.rawValue))
    return try dispute(from: row)
  }

  /// A filter as SQL, for which the connection knows the functions it needs.
  private func sql(of filter: DisputeFilter) -> (condition: String, arguments: StatementArguments) {
    if filter.needsFunctions { addSearch() }
    return filter.sql
  }

  /// Makes the functions of a search known to the connection.
  func addSearch() {
    guard !knowsSearch else { return }
    SearchFunctions.add(to: database)
    knowsSearch = true
  }

  func status(of number: CaseNumber) throws -> Status? {
    try Row.fetchOne(
      try statement("SELECT status FROM dispute WHERE station = ? AND year = ? AND serial = ?"),
      arguments: [number.station, number.year, number.serial]
    ).flatMap { try $0.required($0.word(0)) }
  }

  func disputes(
    matching filter: DisputeFilter, by order: DisputeOrder, limit: Int?
  ) throws -> [Dispute] {
    try requireSettled()
    guard let first = order.parts.first, first.key == .open else {
      return try page(of: filter, order, limit)
    }
    if filter.isOfOneOpenness { return try page(of: filter, order.rest, limit) }
    // Texts are walked through once, whatever the order.
    guard let limit, !first.isDescending, !filter.seeks else {
      return try page(of: filter, order, limit)
    }
    // The open ones are few and have an index; mostly they fill the page.
    let isOpen = DisputeFilter.Expression.condition(.status(Lifecycle.openStatuses))
    let open = try page(of: filter.and(isOpen), order.rest, limit)
    guard open.count < limit else { return open }
    return open + (try page(of: filter.and(.not(isOpen)), order.rest, limit - open.count))
  }

  /// What is asked for is found first, and only then joined with what belongs to it.
  private func page(
    of filter: DisputeFilter, _ order: DisputeOrder, _ limit: Int?
  ) throws -> [Dispute] {
    let (condition, arguments) = sql(of: filter)
    let found = "\(condition) ORDER BY \(order.sql) LIMIT \(limit ?? -1)"
    let sql =
      limit == nil || order == .byNumber
      ? "\(DisputeRow.select) \(found)"
      : """
      \(DisputeRow.select) WHERE d.id IN (SELECT d.id FROM dispute AS d \(filter.index) \(found))
      ORDER BY \(order.sql)
      """
    return try Row.fetchAll(try database.makeStatement(sql: sql), arguments: arguments)
      .map(dispute(from:))
  }

  /// Disputes by their ids, many at once.
  func disputes(identified ids: [Int64]) throws -> [Int64: Dispute] {
    var disputes: [Int64: Dispute] = [:]
    for page in stride(from: 0, to: ids.count, by: SQLiteReader.page) {
      let some = ids[page..<min(page + SQLiteReader.page, ids.count)].map(String.init)
      let sql = "\(DisputeRow.select) WHERE d.id IN (\(some.joined(separator: ", ")))"
      for row in try Row.fetchAll(try database.makeStatement(sql: sql)) {
        disputes[try row.value(DisputeColumn.id.rawValue)] = try dispute(from: row)
      }
    }
    return disputes
  }

  private static let page = 500

  func count(matching filter: DisputeFilter) throws -> Int {
    try requireSettled()
    let (condition, arguments) = sql(of: filter)
    return try Int.fetchOne(
      try database.makeStatement(sql: "SELECT count(*) FROM dispute AS d \(condition)"),
      arguments: arguments) ?? 0
  }

  func counts(matching filter: DisputeFilter, by key: FilterKey) throws -> [String?: Int] {
    try requireSettled()
    let (condition, arguments) = sql(of: filter)
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT \(key.column), count(*) FROM dispute AS d \(condition) GROUP BY 1",
      arguments: arguments)
    var counts: [String?: Int] = [:]
    for row in rows {
      let code: String? = try row.value(0)
      counts[code] = try row.value(1)
    }
    return counts
  }

  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber] {
    try requireSettled()
    let (condition, arguments) = sql(of: filter)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT \(NumberColumn.list(of: "d")) FROM dispute AS d \(condition)
        ORDER BY d.year DESC, d.serial DESC, d.station LIMIT \(limit)
        """, arguments: arguments
    ).map { try CaseNumber($0) }
  }

  func forEachDispute(
    matching filter: DisputeFilter, _ body: (Dispute) throws -> Void
  ) throws {
    try requireSettled()
    let (condition, arguments) = sql(of: filter)
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

  func numbers(mergedInto number: CaseNumber) throws -> [CaseNumber] {
    try requireSettled()
    return try Row.fetchAll(
      try statement(
        """
        SELECT \(NumberColumn.list) FROM dispute
        WHERE merged_into = ? AND status = 'merged' ORDER BY station, year, serial
        """), arguments: [number.description]
    ).map { try CaseNumber($0) }
  }

  func correctedDisputes(of station: String) throws -> [Dispute] {
    var found: [Dispute] = []
    let settled = hasUnsettled ? "AND r.id IS NOT NULL" : ""
    try forEachDispute(
      where: "WHERE d.station = ? AND d.text_position IS NOT NULL \(settled)", [station]
    ) { found.append($0) }
    return found
  }

  func disputes(of station: String, registeredOn day: Day) throws -> [Dispute] {
    var found: [Dispute] = []
    let settled = hasUnsettled ? "AND r.id IS NOT NULL" : ""
    try forEachDispute(
      where: "WHERE d.station = ? AND d.registered_on = ? \(settled)", [station, day.description]
    ) { found.append($0) }
    return found
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
        SELECT \(NumberColumn.list) FROM dispute
        WHERE station = ? AND source_ref = ? AND status <> 'voided'
        """),
      arguments: [station, ref]
    ).map { try CaseNumber($0) }
  }

  func identifier(of number: CaseNumber) throws -> Int64? {
    try Int64.fetchOne(
      try statement("SELECT id FROM dispute WHERE station = ? AND year = ? AND serial = ?"),
      arguments: [number.station, number.year, number.serial])
  }

  /// A row of `DisputeRow.select` with the parties and spells that belong to it.
  private func dispute(from row: Row) throws -> Dispute {
    let id: Int64 = try row.value(DisputeColumn.id.rawValue)
    let texts: Int64? = try row.value(DisputeRow.Joined.texts.place)
    if texts == nil { try requireSettled() }
    var belongings = DisputeBelongings()
    belongings.summary = try row.value(DisputeRow.Joined.summary.place)
    belongings.parties = try Row.fetchAll(
      try statement(
        """
        SELECT \(PartyColumn.list),
          (SELECT value FROM personal
           WHERE event_id = ?1 AND personal.position = ?3
             AND field = 'party.' || party.position || '.name')
        FROM party WHERE dispute_id = ?2 ORDER BY position
        """),
      arguments: [texts, id, try DisputeRow.textPlace(row).position]
    ).map { try Party($0, name: try $0.value(PartyColumn.removed.rawValue + 1)) }
    belongings.spells = try Row.fetchAll(
      try statement(
        "SELECT \(SpellColumn.list) FROM spell WHERE dispute_id = ? ORDER BY position"),
      arguments: [id]
    ).map { try Spell($0) }
    belongings.visits = try Row.fetchAll(
      try statement(
        "SELECT \(VisitColumn.list) FROM visit WHERE dispute_id = ? ORDER BY position"),
      arguments: [id]
    ).map { try Visit($0) }
    belongings.repeats = try String.fetchAll(
      try statement("SELECT called_on FROM repeat_call WHERE dispute_id = ? ORDER BY position"),
      arguments: [id]
    ).compactMap { Day($0) }
    belongings.marks(try row.value(DisputeRow.Joined.marks.place))
    return try DisputeRow.dispute(row, belongings)
  }
}
