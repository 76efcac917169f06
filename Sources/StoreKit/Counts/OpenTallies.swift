import Mediation
import Synchronization

/// What a transaction has changed so far in the counts of the periods.
package final class OpenTallies: Sendable {
  /// A dozen megabytes; a nation's import holds no more and writes them meanwhile.
  private static let mostLines = 50_000
  private let tallies: Mutex<PeriodTallies>

  package init(_ tallies: PeriodTallies) { self.tallies = Mutex(tallies) }

  package var counted: PeriodTallies { tallies.withLock { $0 } }

  /// Whether there are as many as should be held.
  package var isFull: Bool { tallies.withLock { $0.lineCount } >= OpenTallies.mostLines }

  /// Counts a dispute out as it was, if it was in, and in as it is.
  package func replace(_ old: Dispute?, by new: Dispute) {
    tallies.withLock { $0.replace(old, by: new) }
  }
}
