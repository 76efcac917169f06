extension Spell {
  /// The day on which its agreement falls due: the one that was agreed by then, else the day it was
  /// performed.
  func limit(before end: Day) -> Day? {
    guard let terms else { return performBy ?? performedOn }
    return terms.limit(before: end) ?? performedOn
  }

  /// Counts what of its agreement fell due in a period, in fen, and what of that was performed by its end
  /// (`Measure.performanceMoney`).
  ///
  /// A term or instalment falls due on its own day, else on that of the whole agreement, else on the day it
  /// was performed; a bargain or payment of after the period changes nothing in it.
  func forEachAmount(in days: Range<Day>, _ count: (MeasureCell, Day, Int) -> Void) {
    let end = days.upperBound
    guard let terms, outcome == .agreement, hasEnded(before: end) else { return }
    for standing in terms.standing(before: end, performedOn: performedOn) {
      for (part, paid) in standing.parts {
        guard let due = part.by ?? terms.performBy ?? standing.performedOn, days.contains(due)
        else {
          continue
        }
        count(.amountDue, due, part.amount.fen)
        if paid.fen > 0 { count(.amountPerformed, due, paid.fen) }
      }
    }
  }

  /// The days that may decide for a period what its terms count.
  var countedDays: [Day] {
    guard let terms else { return [] }
    return terms.terms.flatMap(\.days)
      + terms.changes.flatMap { change -> [Day] in
        if case .renegotiated(let bare) = change.what { bare.days } else { [change.on] }
      }
  }
}
