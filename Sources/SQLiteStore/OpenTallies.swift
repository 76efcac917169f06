import Mediation
import Synchronization

/// What a transaction has changed so far in the counts of the periods.
final class OpenTallies: Sendable {
  private let tallies: Mutex<PeriodTallies>

  init(_ tallies: PeriodTallies) { self.tallies = Mutex(tallies) }

  var counted: PeriodTallies { tallies.withLock { $0 } }

  /// Counts a dispute out as it was, if it was in, and in as it is.
  func replace(_ old: Dispute?, by new: Dispute) {
    tallies.withLock { $0.replace(old, by: new) }
  }
}
