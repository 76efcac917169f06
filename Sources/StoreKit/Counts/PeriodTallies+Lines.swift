import Mediation

/// What a transaction has changed in the counts of the periods, line by line as it is to be added to what
/// is kept: in one order, whatever was counted first (`OpenChains.takeAll`).
extension PeriodTallies {
  /// Calls the body with the changed lines of the ledger, by period, grouping and code.
  package func forEachLine(
    _ body: (Period, Grouping, String, LedgerCounts) throws -> Void
  ) rethrows {
    for tally in ordered {
      for grouping in PeriodTally.groupings {
        for (code, counts) in tally[grouping].sorted(by: { $0.key < $1.key })
        where !counts.isZero {
          try body(tally.period, grouping, code, counts)
        }
      }
    }
  }

  /// Calls the body with the changed rows of the measures, by period.
  package func forEachMeasure(_ body: (Period, MeasureRow, Int) throws -> Void) rethrows {
    for tally in ordered { try tally.measures.forEachRow { try body(tally.period, $0, $1) } }
  }

  /// Calls the body with the changed pairs of days.
  package func forEachRecurrence(_ body: (Recurrence, Int) throws -> Void) rethrows {
    try recurrences.forEachInOrder { if $1 != 0 { try body($0, $1) } }
  }

  private var ordered: [PeriodTally] {
    periods.sorted {
      ($0.period.start, $0.period.months.count) < ($1.period.start, $1.period.months.count)
    }
  }
}
