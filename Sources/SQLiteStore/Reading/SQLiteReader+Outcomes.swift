import GRDB
import Mediation

extension SQLiteReader {
  /// Days are only compared here; what has to be subtracted comes out as pairs of days with their
  /// number and is subtracted outside. The definition is `OutcomeSpans.count`.
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    try requireCounted()
    var spans = OutcomeSpans()
    try forEachOutcome(of: period, followedTo: end, where: "s.position = 1") {
      spans.first[$0] += $1
    }
    try forEachOutcome(
      of: period, followedTo: end,
      where: "s.opened_on < :end AND (s.reopened_on IS NULL OR s.reopened_on >= :end)"
    ) { spans.last[$0] += $1 }
    return spans
  }

  private func forEachOutcome(
    of period: Period, followedTo end: Day, where condition: String, _ body: (Span, Int) -> Void
  ) throws {
    // A dispute is registered on the day its first spell opens, which has an index.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.registered_on, d.entered_at, s.ended_on, s.ended_as, count(*)
        FROM spell AS f CROSS JOIN dispute AS d ON d.id = f.dispute_id
        JOIN spell AS s ON s.dispute_id = d.id
        WHERE f.opened_on >= :start AND f.opened_on < :last AND f.position = 1 AND \(condition)
        GROUP BY 1, 2, 3, 4
        """,
      arguments: condition.contains(":end")
        ? [
          "start": period.start.description, "last": min(period.end, end).bound,
          "end": end.bound,
        ] : ["start": period.start.description, "last": min(period.end, end).bound])
    while let row = try rows.next() {
      let registered = try row.required(row.day(0))
      let entered = try row.required(Instant(try row.string(1)))
      let ended = try row.day(2).flatMap { $0 < end ? $0 : nil }
      let ending: Spell.Ending? = try row.word(3)
      body(
        Span(
          days: (ended ?? end - 1) - registered, entry: max(0, entered.day - registered),
          ending: ended == nil ? nil : ending), try row.value(4))
    }
  }
}
