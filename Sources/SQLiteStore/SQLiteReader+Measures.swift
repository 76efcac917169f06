import GRDB
import Mediation

extension SQLiteReader {
  /// The measures' counts, family by family, each from the rows it needs.
  ///
  /// The definition is `Dispute.measureItems(in:)` and `MeasureCounts.count`; the store contract
  /// compares the two. Days are only compared here; what has to be subtracted comes out as pairs of
  /// days with their number and is subtracted outside.
  func measures(
    in period: Period, by grouping: Grouping, followedTo end: Day
  ) throws -> MeasureTally {
    var tally = MeasureQuery(
      database: database, key: SQLiteReader.measureKey(of: grouping), period: period, end: end,
      isEarly: try isEarly(period.end))
    try tally.countEndings()
    try tally.countPerformance()
    try tally.countVisits()
    try tally.countLimits()
    try tally.countIntake()
    try tally.countOutcomes()
    try tally.countRecurrences()
    try tally.countAges()
    return MeasureTally(tally.counts.filter { $0.value != MeasureCounts() })
  }

  private static func measureKey(of grouping: Grouping) -> String {
    switch grouping {
    case .whole: MeasureQuery.whole
    case .station, .district: "d.station"
    case .category: "d.category"
    case .source: "d.source"
    }
  }
}
