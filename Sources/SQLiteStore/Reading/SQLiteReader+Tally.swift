import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  /// The ledger of a period, looked up; the definition is `Dispute.forEachLedgerCell`.
  func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    let (reach, isPresent) = try keptReach()
    guard isPresent else { return try countedTally(in: period, by: grouping) }
    var tally = Tally()
    for (code, counts) in try ledger(of: period, by: grouping.kept, reach) where !counts.isZero {
      tally.counts[grouping == .whole ? "" : code, default: LedgerCounts()] += counts
    }
    return tally
  }

  func measures(in period: Period) throws -> MeasureCounts {
    let (reach, isPresent) = try keptReach()
    guard isPresent else { return try countedMeasures(in: period) }
    var counts = try keptMeasures(of: period)
    if let later = try later(than: period, reach) { counts += later.measures }
    for (found, number) in try recurrences(endingBefore: period.end) {
      counts.count(found, before: period.end, times: number)
    }
    return counts
  }

  func periodTallies() throws -> PeriodTallies? {
    try requireCounted()
    guard let last = try tallyReach()?.lastMonth else { return nil }
    var tallies = PeriodTallies(lastMonth: last)
    let periods = try String.fetchAll(
      database, sql: "SELECT period FROM tally UNION SELECT period FROM measure_tally")
    for period in periods.compactMap({ Period($0) }) {
      var tally = PeriodTally(period)
      for grouping in PeriodTally.groupings {
        for (code, counts) in try keptLedger(of: period, by: grouping) {
          tally[grouping][code] = counts
        }
      }
      tally.measures = try keptMeasures(of: period)
      tallies.add(tally)
    }
    for (found, number) in try recurrences(endingBefore: nil) { tallies.add(found, times: number) }
    return tallies
  }

  /// How far the kept counts reach, and whether they may be asked: they were counted as this program
  /// counts, or there are none.
  private func keptReach() throws -> (reach: TallyReach?, isPresent: Bool) {
    try requireCounted()
    let reach = try tallyReach()
    return (reach, reach?.isPresent ?? true)
  }

  /// How far the kept counts reach; `nil` before the first dispute.
  func tallyReach() throws -> TallyReach? {
    let rows = try RowScan(database, "SELECT \(ReachColumn.list) FROM tally_reach")
    guard let row = try rows.next(), let month = Period(try row.string(ReachColumn.lastMonth))
    else { return nil }
    return TallyReach(
      lastMonth: month, counting: Counting(try row.string(ReachColumn.countedBy)))
  }

  var talliesArePresent: Bool { get throws { try tallyReach()?.isPresent ?? true } }

  /// The disputes that later periods still count without anything happening.
  func forEachStanding(_ body: (Dispute) throws -> Void) throws {
    try forEachDispute(
      where: """
        WHERE d.id IN (
          SELECT s.dispute_id FROM spell AS s WHERE s.ended_on IS NULL
          UNION SELECT s.dispute_id FROM spell AS s
          WHERE s.outcome = 'agreement' AND s.performed_on IS NULL AND s.perform_by IS NOT NULL)
        """, [], body)
  }

  private func ledger(
    of period: Period, by grouping: Grouping, _ reach: TallyReach?
  ) throws -> [(String, LedgerCounts)] {
    let later = try later(than: period, reach)?[grouping] ?? [:]
    return try keptLedger(of: period, by: grouping) + later.map { ($0.key, $0.value) }
  }

  /// What a period counts beyond what is kept of it, when it begins after the last month that is.
  private func later(than period: Period, _ reach: TallyReach?) throws -> PeriodTally? {
    guard let last = reach?.lastMonth, period.start > last.start else { return nil }
    var tallies = PeriodTallies(lastMonth: period.months[period.months.count - 1])
    try forEachStanding { tallies.extend($0, from: last, only: period) }
    return tallies[period]
  }

  private func keptLedger(
    of period: Period, by grouping: Grouping
  ) throws -> [(String, LedgerCounts)] {
    let rows = try RowScan(
      database, SQLiteReader.selectLedger, [period.description, grouping.rawValue])
    var lines: [(String, LedgerCounts)] = []
    while let row = try rows.next() {
      var counts = LedgerCounts()
      for (cell, column) in TallyLineColumn.cells { counts[cell] = try row.number(column) }
      lines.append((try row.string(TallyLineColumn.code), counts))
    }
    return lines
  }

  private static let selectLedger = """
    SELECT \(TallyLineColumn.list)
    FROM tally WHERE period = ? AND grouping = ?
    """

  private func keptMeasures(of period: Period) throws -> MeasureCounts {
    let rows = try RowScan(
      database, "SELECT \(MeasureTallyColumn.list) FROM measure_tally WHERE period = ?",
      [period.description])
    var counts = MeasureCounts()
    var kinds = RepeatedWord<MeasureRow.Kind>()
    var endings = RepeatedWord<Spell.Ending>()
    while let row = try rows.next() {
      let count = try row.number(MeasureTallyColumn.count)
      guard count != 0,
        let kind = kinds.value(of: try row.text(MeasureTallyColumn.kind), MeasureRow.Kind.init)
      else { continue }
      let span = Span(
        days: try row.number(MeasureTallyColumn.days),
        entry: try row.number(MeasureTallyColumn.entry),
        ending: endings.value(
          of: try row.text(MeasureTallyColumn.ending), Spell.Ending.init(rawValue:)))
      counts.add(MeasureRow(kind: kind, span: span), count)
    }
    return counts
  }

  /// The resolutions a report looks back on, with how often each pair of days occurs.
  private func recurrences(endingBefore end: Day?) throws -> [(Recurrence, Int)] {
    let last = end?.bound ?? Day.lastBound
    let first = end.map { ($0 - Measure.recurrenceDays).description } ?? ""
    let rows = try RowScan(
      database,
      """
      SELECT \(ReturnTallyColumn.list) FROM return_tally
      WHERE resolved_on >= ? AND resolved_on < ?
      """, [first, last])
    var found: [(Recurrence, Int)] = []
    while let row = try rows.next() {
      let resolvedOn = try row.required(row.day(ReturnTallyColumn.resolvedOn))
      let cameBackOn =
        try row.text(ReturnTallyColumn.cameBackOn).isEmpty
        ? nil : row.day(ReturnTallyColumn.cameBackOn)
      let number = try row.number(ReturnTallyColumn.count)
      guard number != 0 else { continue }
      found.append((Recurrence(resolvedOn: resolvedOn, cameBackOn: cameBackOn), number))
    }
    return found
  }
}

extension Day {
  /// Later than every day that is stored: days compare as texts of ten letters.
  static let lastBound = "9999-12-32"

  /// The day as a text that stored days compare with; the end of the year 9999 has none of its own.
  var bound: String { year > 9999 ? Day.lastBound : description }
}

extension Grouping {
  /// The grouping whose lines are added up for this one: there are fewest categories.
  fileprivate var kept: Grouping {
    switch self {
    case .whole: .category
    case .district: .station
    case .station, .category, .source: self
    }
  }
}
