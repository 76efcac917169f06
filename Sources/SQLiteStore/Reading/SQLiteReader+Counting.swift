import GRDB
import Mediation
import StoreKit

/// The figures of a period counted over the register, while what is kept was counted by other
/// definitions.
extension SQLiteReader {
  func countedTally(in period: Period, by grouping: Grouping) throws -> Tally {
    var disputes: [Dispute] = []
    try forEachDispute(where: "", []) { disputes.append($0) }
    return Tally(of: disputes, in: period, by: grouping)
  }

  func countedMeasures(in period: Period) throws -> MeasureCounts {
    var counts = MeasureCounts()
    try forEachDispute(where: "", []) { counts.count($0, in: period) }
    return counts
  }
}
