/// What the measures of a period count: table `measure_tally`.
enum MeasureTallyColumn: Int, TableColumn {
  case period, kind, days, entry, ending, count

  static let list = "period, kind, days, entry, ending, count"
}
