import GRDB
import Mediation

extension SQLiteWriter {
  /// Counts a dispute that is about to change in the register in the periods it belongs to; written
  /// by `flushTallies`.
  func tally(_ old: Dispute?, _ new: Dispute) throws {
    if tallies == nil { tallies = try openTallies() }
    tallies?.replace(old, by: new)
  }

  /// What has changed in this transaction, begun with the months that have begun since the last one.
  private func openTallies() throws -> PeriodTallies {
    let present = Period.month(of: now.day)
    guard let last = try lastTalliedMonth() else {
      try reach(present)
      return PeriodTallies(lastMonth: present)
    }
    // A clock that far ahead is wrong; what it enters is counted, but the months stay.
    guard present.start > last.start, present.year <= last.year + 10 else {
      return PeriodTallies(lastMonth: last)
    }
    var tallies = PeriodTallies(lastMonth: present)
    try forEachStanding { tallies.extend($0, from: last) }
    try reach(present)
    return tallies
  }

  private func reach(_ month: Period) throws {
    try statement("INSERT OR REPLACE INTO tally_reach (one, last_month) VALUES (1, ?)")
      .execute(arguments: [month.description])
  }

  /// Adds what has changed to what is kept.
  func flushTallies() throws {
    guard let tallies else { return }
    for (period, lines) in tallies.ledgers {
      for (line, counts) in lines where counts != LedgerCounts() {
        try statement(SQLiteWriter.addToLedger).execute(
          arguments: [period.description, line.grouping.rawValue, line.code]
            + StatementArguments(LedgerCell.allCases.map { counts[$0] }))
      }
    }
    for (period, counts) in tallies.measures {
      try counts.forEachRow { row, number in
        let key: StatementArguments = [
          period.description, row.kind, row.days, row.entry, row.ending,
        ]
        try statement(SQLiteWriter.addToMeasures).execute(arguments: key + [number])
        if number < 0 { try statement(SQLiteWriter.clearMeasures).execute(arguments: key) }
      }
    }
    for (found, number) in tallies.returns where number != 0 {
      let key: StatementArguments = [
        found.resolvedOn.description, found.cameBackOn?.description ?? "",
      ]
      try statement(SQLiteWriter.addToReturns).execute(arguments: key + [number])
      if number < 0 { try statement(SQLiteWriter.clearReturns).execute(arguments: key) }
    }
    self.tallies = nil
  }

  private static let addToLedger = """
    INSERT INTO tally (period, grouping, code, \(LedgerCell.columns.joined(separator: ", ")))
    VALUES (?, ?, ?, \(LedgerCell.columns.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT DO UPDATE SET
      \(LedgerCell.columns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
    """

  private static let addToMeasures = """
    INSERT INTO measure_tally (period, kind, days, entry, ending, count) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
    """

  private static let clearMeasures = """
    DELETE FROM measure_tally
    WHERE period = ? AND kind = ? AND days = ? AND entry = ? AND ending = ? AND count = 0
    """

  private static let addToReturns = """
    INSERT INTO return_tally (resolved_on, came_back_on, count) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
    """

  private static let clearReturns = """
    DELETE FROM return_tally WHERE resolved_on = ? AND came_back_on = ? AND count = 0
    """
}
