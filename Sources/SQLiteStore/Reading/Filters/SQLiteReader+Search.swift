import GRDB
import Mediation

extension SQLiteReader {
  func search(
    _ text: String, matching filter: DisputeFilter, by order: DisputeOrder?, limit: Int?
  ) throws -> (found: [FoundDispute], count: Int) {
    try requireSettled()
    addSearch()
    let rows = try Row.fetchAll(
      try database.makeStatement(sql: filter.searchSQL(by: order, limit: limit)),
      arguments: [text] + filter.sql.arguments)
    let disputes = try disputes(identified: try rows.map { try $0.value(0) })
    let found = try rows.map { row in
      let id: Int64 = try row.value(0)
      let field = try row.required(SearchedField(rawValue: try row.value(1)))
      return FoundDispute(
        try row.required(disputes[id]),
        TextHit(field, try row.required(try hitText(of: text, in: id, field))))
    }
    return (found, try rows.first.map { try $0.value(2) } ?? 0)
  }

  /// The text of a dispute that is shown for words that stand in a field of it.
  private func hitText(
    of text: String, in dispute: Int64, _ field: SearchedField
  ) throws -> String? {
    try String.fetchOne(
      try statement(
        """
        SELECT p.value FROM event AS e JOIN personal AS p ON p.event_id = e.id
        WHERE e.dispute_id = ? AND text_hit(p.field, p.value, ?) = ?
          AND \(FilterSQL.isEffective) AND \(FilterSQL.holdsNow)
        ORDER BY p.event_id, p.position, p.field LIMIT 1
        """), arguments: [dispute, text, field.rawValue])
  }
}

extension DisputeFilter {
  /// The ids, ranks and number of the disputes in which words are found, with the words as its first
  /// argument and the filter's behind it.
  ///
  /// Of some stations the disputes come first and the texts with them; of all, the texts are walked through as
  /// they lie in the file.
  fileprivate func searchSQL(by order: DisputeOrder?, limit: Int?) -> String {
    let condition = sql.condition
    let isOne = "\(condition.isEmpty ? "WHERE" : "\(condition) AND") \(FilterSQL.isOpenToSearch)"
    // The words are a parameter by themselves, so that SQLite keeps what was made of them.
    let rank = "min(text_hit(p.field, p.value, ?1))"
    let isFound = """
      text_hit(p.field, p.value, ?1) > 0 AND \(FilterSQL.isEffective) AND \(FilterSQL.holdsNow)
      """
    let hits =
      isOfSomeStations
      ? """
      SELECT d.id, \(rank) FROM dispute AS d CROSS JOIN event AS e ON e.dispute_id = d.id
        CROSS JOIN personal AS p ON p.event_id = e.id \(isOne) AND \(isFound) GROUP BY d.id
      """
      : """
      SELECT e.dispute_id, \(rank) FROM personal AS p CROSS JOIN event AS e ON e.id = p.event_id
        WHERE \(isFound) GROUP BY e.dispute_id
      """
    return """
      WITH hit (id, rank) AS MATERIALIZED (\(hits))
      SELECT d.id, hit.rank, count(*) OVER () FROM hit JOIN dispute AS d ON d.id = hit.id
      \(isOfSomeStations ? "" : isOne)
      ORDER BY \(order.map(\.sql) ?? "hit.rank, \(DisputeOrder.newest.sql)") LIMIT \(limit ?? -1)
      """
  }
}
