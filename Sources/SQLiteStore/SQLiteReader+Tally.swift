import GRDB
import Mediation

extension SQLiteReader {
  /// The ledger in one pass over the spells that touch the period.
  ///
  /// The definition is `LedgerCounts.count(_:in:)`; the store contract compares the two.
  func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    let key = SQLiteReader.key(of: grouping)
    let touching = SQLiteReader.touchingSpells(isEarly: try isEarly(period.start))
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(key.column), \(SQLiteReader.sums)
        FROM (\(touching)) AS t \(key.join)
        GROUP BY 1
        """,
      arguments: SQLiteReader.arguments(for: period))
    var tally = Tally()
    while let row = try rows.next() {
      tally.counts[try row.value(0)] = try SQLiteReader.counts(row)
    }
    tally.counts = tally.counts.filter { $0.value != LedgerCounts() }
    return tally
  }

  /// The spells that open in the period, and those that were open when it began; each by an index
  /// of its own.
  private static func touchingSpells(isEarly: Bool) -> String {
    let columns = "dispute_id, opened_on, opened_as, ended_on, ended_as, reopened_on"
    return """
      SELECT \(columns) FROM spell WHERE opened_on >= :start AND opened_on < :end
      UNION ALL
      \(spells(openOn: ":start", isEarly, columns))
      """
  }

  /// The spells that were open when a day began: among those that opened before it or, where fewer
  /// lie after it, among those that ended since or are open still.
  static func spells(openOn day: String, _ isEarly: Bool, _ columns: String) -> String {
    let start = "SELECT \(columns) FROM spell WHERE opened_on < \(day)"
    guard !isEarly else {
      // The plus keeps the index on endings out of it.
      return "\(start) AND (+ended_on IS NULL OR +ended_on >= \(day))"
    }
    return """
      \(start) AND ended_on >= \(day)
      UNION ALL
      \(start) AND ended_on IS NULL
      """
  }

  /// Whether less time lies before a day than after it, in what the register holds.
  func isEarly(_ day: Day) throws -> Bool {
    let row = try Row.fetchOne(
      try statement(
        "SELECT (SELECT min(opened_on) FROM spell), (SELECT max(opened_on) FROM spell)"))
    guard let row, let first = (try row.value(0) as String?).flatMap({ Day($0) }),
      let last = (try row.value(1) as String?).flatMap({ Day($0) })
    else { return false }
    return day - first < last - day
  }

  private static func key(of grouping: Grouping) -> (column: String, join: String) {
    let join = "JOIN dispute AS d ON d.id = t.dispute_id"
    return switch grouping {
    case .whole: ("''", join)
    case .station, .district: ("d.station", join)
    case .category: ("d.category", join)
    case .source: ("d.source", join)
    }
  }

  /// One sum per column, in the order of `LedgerColumn`, then the ages, then the cohort.
  private static let sums: String = {
    let endsLater = "(t.ended_on IS NULL OR t.ended_on >= :end)"
    let standing = "(t.reopened_on IS NULL OR t.reopened_on >= :end)"
    let opened = { (kind: String) in "t.opened_on >= :start AND t.opened_as = '\(kind)'" }
    let ended = { (kind: String) in "t.ended_on < :end AND t.ended_as = '\(kind)'" }
    var conditions: [String] = LedgerColumn.allCases.map { column in
      switch column {
      case .openStart: "t.opened_on < :start"
      case .new, .reopened, .received: opened(column.rawValue)
      case .openEnd: endsLater
      default: ended(column.rawValue)
      }
    }
    for (index, band) in AgeBand.allCases.enumerated() {
      let older = band.upperBound == nil ? "" : " AND t.opened_on >= :age\(index)"
      let younger = index == 0 ? "" : " AND t.opened_on < :age\(index - 1)"
      conditions.append(endsLater + older + younger)
    }
    let cohort = "\(standing) AND d.registered_on >= :start"
    let resolved = "t.ended_on < :end AND t.ended_as = 'resolved'"
    let merged = "(t.ended_as = 'merged' AND t.ended_on < :end)"
    conditions.append("\(cohort) AND \(merged) IS NOT TRUE")
    conditions.append("\(cohort) AND \(resolved)")
    conditions.append("\(standing) AND \(resolved)")
    return conditions.map { "count(*) FILTER (WHERE \($0))" }.joined(separator: ",\n")
  }()

  private static func arguments(for period: Period) -> StatementArguments {
    var values: [String: (any DatabaseValueConvertible)?] = [
      "start": period.start.description, "end": period.end.description,
    ]
    for (index, band) in AgeBand.allCases.enumerated() {
      if let bound = band.upperBound {
        values["age\(index)"] = (period.lastDay - bound).description
      }
    }
    return StatementArguments(values)
  }

  private static func counts(_ row: Row) throws -> LedgerCounts {
    var counts = LedgerCounts()
    for (index, cell) in LedgerCell.allCases.enumerated() {
      counts[cell] = try row.value(index + 1)
    }
    return counts
  }
}
