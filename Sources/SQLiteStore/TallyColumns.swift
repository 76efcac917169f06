/// What the measures of a period count: table `measure_tally`.
enum MeasureTallyColumn: Int, TableColumn {
  case period, kind, days, entry, ending, count

  static let list = "period, kind, days, entry, ending, count"
}

/// What came back after it was resolved: table `return_tally`.
enum ReturnTallyColumn: Int, TableColumn {
  case resolvedOn, cameBackOn, count

  static let list = "resolved_on, came_back_on, count"
}
