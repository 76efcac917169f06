import Mediation

/// How far the kept counts of the periods reach, and by which definitions they were made.
package struct TallyReach: Equatable, Sendable {
  /// The last month that counts what is open.
  package let lastMonth: Period
  package let counting: Counting

  package init(lastMonth: Period, counting: Counting) {
    self.lastMonth = lastMonth
    self.counting = counting
  }

  /// Whether they were made by the definitions of this program; others are not asked.
  package var isPresent: Bool { counting == .present }
}
