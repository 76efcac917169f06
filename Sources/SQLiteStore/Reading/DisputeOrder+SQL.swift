import Mediation

extension DisputeOrder {
  /// What stands behind ORDER BY.
  var sql: String {
    let terms = parts.flatMap(\.sql)
    let isWhole = parts.contains { $0.key == .number }
    return (isWhole ? terms : terms + Part(.number).sql).joined(separator: ", ")
  }
}

extension DisputeOrder.Part {
  fileprivate var sql: [String] {
    switch key {
    case .open: ["(NOT \(FilterSQL.isOpen))\(direction)"]
    case .number: ["d.station", "d.year", "d.serial"].map { $0 + direction }
    case .registered: ["d.registered_on\(direction)"]
    case .entered: ["d.entered_at\(direction)"]
    case .moved: ["d.moved_on\(direction)"]
    case .status: [position("d.status", Status.self)]
    case .category: [position("d.category", Category.self)]
    case .station: ["d.station\(direction)"]
    case .mediator: ["d.mediator\(direction) NULLS LAST"]
    case .days:
      [
        """
        CASE WHEN \(FilterSQL.isOpen) THEN (SELECT s.opened_on FROM spell AS s
          WHERE s.dispute_id = d.id ORDER BY s.position DESC LIMIT 1) END
          \(isDescending ? "" : "DESC") NULLS LAST
        """
      ]
    }
  }

  private var direction: String { isDescending ? " DESC" : "" }

  /// The place of a column's code in its list.
  private func position<List: Code>(_ column: String, _ list: List.Type) -> String {
    let places = List.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
    return "CASE \(column) \(places.joined(separator: " ")) END\(direction)"
  }
}

extension DisputeFilter {
  /// The index to be used. Open ones are found by their own, which is small, and then put in order; left to
  /// itself, the engine may walk along the days of a station, past all that ever were.
  var index: String {
    expression.factors.contains(.condition(.status(Lifecycle.openStatuses)))
      ? "INDEXED BY dispute_open" : ""
  }

  /// Whether all its disputes are open, or none is, as its conditions on the status say.
  var isOfOneOpenness: Bool {
    possibleStatuses.map {
      $0.isSubset(of: Lifecycle.openStatuses) || $0.isDisjoint(with: Lifecycle.openStatuses)
    } ?? false
  }
}
