import GRDB
import Mediation

extension DisputeFilter {
  /// The filter as a WHERE clause with bound values only.
  var sql: (condition: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var values: [String] = []
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
    if let text {
      conditions.append(textCondition)
      values += [text, text]
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return (condition, StatementArguments(values))
  }

  /// That a dispute's text holds what is bound, or a name is what is bound next (`SearchFunctions`).
  ///
  /// Of some stations the disputes come first and their texts with them; of all the texts are walked
  /// through as they lie in the file, which is five times as fast.
  private var textCondition: String {
    let isOfSomeStations = !stations.isEmpty || !districts.isEmpty || scope != nil
    let holds = """
      (p.field IN ('summary', 'terms', 'note') AND text_holds(p.value, ?)
          OR p.field GLOB 'party.*.name' AND text_is(p.value, ?))
        AND NOT EXISTS (SELECT 1 FROM operation AS o WHERE o.undoes = e.operation_id)
      """
    let found =
      isOfSomeStations
      ? """
      EXISTS (SELECT 1 FROM event AS e JOIN personal AS p ON p.event_id = e.id
        WHERE e.dispute_id = d.id AND \(holds))
      """
      : """
      d.id IN (SELECT e.dispute_id FROM personal AS p JOIN event AS e ON e.id = p.event_id
        WHERE \(holds))
      """
    return found + " AND NOT EXISTS (SELECT 1 FROM file_mark AS m WHERE m.dispute_id = d.id)"
  }
}
