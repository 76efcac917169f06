import GRDB
import Mediation

/// The questions of one tally.
struct MeasureQuery {
  let database: Database
  let key: String
  let period: Period
  let end: Day
  /// Whether less lies before the end of the period than after it.
  let isEarly: Bool
  var counts: [String: MeasureCounts] = [:]

  init(database: Database, key: String, period: Period, end: Day, isEarly: Bool) {
    self.database = database
    self.key = key
    self.period = period
    self.end = end
    self.isEarly = isEarly
  }

  /// Counts the rows of a FROM clause that meet each condition, a cell each.
  mutating func count(
    _ cells: [(MeasureCell, String)], from clause: String,
    _ arguments: [String: (any DatabaseValueConvertible)?] = [:]
  ) throws {
    let sums = cells.map { "count(*) FILTER (WHERE \($0.1))" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(key), \(sums) FROM \(clause) \(isWhole ? "" : "GROUP BY 1")",
      arguments: bound(clause + sums, arguments))
    while let row = try rows.next() {
      for (index, cell) in cells.enumerated() {
        counts[try row.value(0), default: MeasureCounts()][cell.0] += try row.value(index + 1)
      }
    }
  }

  /// Yields the groups of a SELECT list with their number, as key, row and number.
  func groups(
    _ columns: String, from clause: String,
    _ arguments: [String: (any DatabaseValueConvertible)?] = [:],
    _ body: (String, Row, Int) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(key), count(*), \(columns) FROM \(clause)
        GROUP BY \(isWhole ? "" : "1, ")\(columns)
        """,
      arguments: bound(clause + columns, arguments))
    while let row = try rows.next() { try body(try row.value(0), row, try row.value(1)) }
  }

  /// The arguments a text names, and no other: the engine refuses what it does not know.
  private func bound(
    _ sql: String, _ more: [String: (any DatabaseValueConvertible)?]
  ) -> StatementArguments {
    let all = more.merging([
      "start": period.start.description, "end": period.end.description,
      "last": period.lastDay.description,
    ]) { first, _ in first }
    return StatementArguments(all.filter { sql.contains(":\($0.key)") })
  }

  static let whole = "''"

  /// Whether there is one line only: grouping by a constant would sort all rows for nothing.
  var isWhole: Bool { key == MeasureQuery.whole }

  /// The spells that were open when the period ended.
  var openAtEnd: String {
    let spells = SQLiteReader.spells(openOn: ":end", isEarly, "dispute_id, opened_on, settle_by")
    return "(\(spells)) AS t" + (isWhole ? "" : " JOIN dispute AS d ON d.id = t.dispute_id")
  }

  /// The disputes of the spells, where lines are told apart by them; the whole needs no look at them.
  var disputes: String {
    isWhole ? "" : "JOIN dispute AS d ON d.id = s.dispute_id"
  }
}
