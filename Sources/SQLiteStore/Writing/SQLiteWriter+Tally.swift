import GRDB
import Mediation
import StoreKit

extension SQLiteWriter {
  /// Counts a dispute that is about to change in the register in the periods it belongs to; written
  /// by `flushTallies`.
  func tally(_ old: Dispute?, _ new: Dispute) throws {
    try existingTallies().replace(old, by: new)
  }

  /// What has changed in this transaction.
  func existingTallies() throws -> OpenTallies {
    if let tallies { return tallies }
    let open = OpenTallies(try openTallies())
    tallies = open
    return open
  }

  /// Nothing changed yet, but for the months that have begun since the last one.
  private func openTallies() throws -> PeriodTallies {
    let present = Period.month(of: now.day)
    guard let known = try tallyReach() else {
      try reach(present)
      return PeriodTallies(lastMonth: present)
    }
    let last = known.lastMonth
    // A clock that far ahead is wrong; what it enters is counted, but the months stay.
    let isLater = present.start > last.start && present.year <= last.year + 10
    guard known.isPresent else { return try recounted(until: isLater ? present : last) }
    guard isLater else { return PeriodTallies(lastMonth: last) }
    var tallies = PeriodTallies(lastMonth: present)
    try forEachStanding { tallies.extend($0, from: last) }
    try reach(present)
    return tallies
  }

  private func reach(_ month: Period) throws {
    try statement(
      "INSERT OR REPLACE INTO tally_reach (one, last_month, counted_by) VALUES (1, ?, ?)"
    ).execute(arguments: [month.description, Counting.present.text])
  }

  func refillTallies() throws {
    try reach.requireAlone()
    try flush()
    guard let last = try tallyReach()?.lastMonth else { return }
    tallies = OpenTallies(try recounted(until: last))
  }

  /// Everything of the register counted anew, in the place of what was kept.
  private func recounted(until month: Period) throws -> PeriodTallies {
    for table in ["tally", "measure_tally", "return_tally"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    var tallies = PeriodTallies(lastMonth: month)
    try forEachDispute(where: "", []) { tallies.replace(nil, by: $0) }
    try reach(month)
    return tallies
  }

  /// Adds what has changed to what is kept.
  func flushTallies() throws {
    guard let tallies = tallies?.counted else { return }
    try tallies.forEachLine { try add($3, to: $2, of: $1, in: $0) }
    try tallies.forEachMeasure { try add($1, $2, in: $0) }
    try tallies.forEachRecurrence { try add($0, $1) }
    self.tallies = nil
  }

  private func add(
    _ counts: LedgerCounts, to code: String, of grouping: Grouping, in period: Period
  ) throws {
    let insert = try kept(.ledgerTally, SQLiteWriter.addToLedger)
    try insert.bind(period.description)
    try insert.bind(grouping.rawValue)
    try insert.bind(code)
    for cell in LedgerCell.allCases { try insert.bind(counts[cell]) }
    try insert.run()
    // What comes to nothing goes; it cannot where something was added.
    guard LedgerCell.allCases.allSatisfy({ counts[$0] <= 0 }) else { return }
    let clear = try kept(.ledgerTallyCleared, SQLiteWriter.clearLedger)
    try clear.bind(period.description)
    try clear.bind(grouping.rawValue)
    try clear.bind(code)
    try clear.run()
  }

  private func add(_ row: MeasureRow, _ number: Int, in period: Period) throws {
    func bind(_ statement: KeptStatement) throws {
      try statement.bind(period.description)
      try statement.bind(row.kind.word)
      try statement.bind(row.span.days)
      try statement.bind(row.span.entry)
      try statement.bind(row.span.ending?.rawValue ?? "")
    }
    let insert = try kept(.measureTally, SQLiteWriter.addToMeasures)
    try bind(insert)
    try insert.bind(number)
    try insert.run()
    // What comes to nothing goes.
    guard number < 0 else { return }
    let clear = try kept(.measureTallyCleared, SQLiteWriter.clearMeasures)
    try bind(clear)
    try clear.run()
  }

  private func add(_ found: Recurrence, _ number: Int) throws {
    let (day, back) = (found.resolvedOn.description, found.cameBackOn?.description ?? "")
    let insert = try kept(.returnTally, SQLiteWriter.addToReturns)
    try insert.bind(day)
    try insert.bind(back)
    try insert.bind(number)
    try insert.run()
    guard number < 0 else { return }
    let clear = try kept(.returnTallyCleared, SQLiteWriter.clearReturns)
    try clear.bind(day)
    try clear.bind(back)
    try clear.run()
  }

  static let addToLedger = """
    INSERT INTO tally (period, grouping, \(TallyLineColumn.list))
    VALUES (?, ?, \(TallyLineColumn.allCases.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT DO UPDATE SET
      \(TallyLineColumn.cellNames.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
    """

  private static let clearLedger = """
    DELETE FROM tally WHERE period = ? AND grouping = ? AND code = ?
      AND \(TallyLineColumn.cellNames.map { "\($0) = 0" }.joined(separator: " AND "))
    """

  static let addToMeasures = """
    \(MeasureTallyColumn.insert(into: "measure_tally"))
    ON CONFLICT DO UPDATE SET count = count + excluded.count
    """

  private static let clearMeasures = """
    DELETE FROM measure_tally
    WHERE period = ? AND kind = ? AND days = ? AND entry = ? AND ending = ? AND count = 0
    """

  private static let addToReturns = """
    \(ReturnTallyColumn.insert(into: "return_tally"))
    ON CONFLICT DO UPDATE SET count = count + excluded.count
    """

  private static let clearReturns = """
    DELETE FROM return_tally WHERE resolved_on = ? AND came_back_on = ? AND count = 0
    """
}
