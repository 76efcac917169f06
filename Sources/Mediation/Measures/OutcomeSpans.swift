/// How long disputes took from their registration to the first outcome, and to the one that stands;
/// how often each span occurs (`Measure.timeToOutcome`).
public struct OutcomeSpans: Equatable, Sendable {
  public var first = Occurrences<Span>()
  public var last = Occurrences<Span>()

  public init() {}

  /// Counts one dispute in, or out again.
  ///
  /// - Parameter end: the day after the last one on which outcomes are seen; the end of the period
  ///   for its report.
  public mutating func count(
    _ dispute: Dispute, registeredIn period: Period, followedTo end: Day, times: Int = 1
  ) {
    guard period.contains(dispute.registeredOn), dispute.registeredOn < end,
      let first = dispute.spells.first,
      let last = dispute.spells.last(where: { $0.openedOn < end })
    else { return }
    func span(_ spell: Spell) -> Span {
      let ended = spell.hasEnded(before: end) ? spell.endedOn : nil
      return Span(
        days: (ended ?? end - 1) - dispute.registeredOn, entry: dispute.entryLag,
        ending: ended == nil ? nil : spell.endedAs)
    }
    self.first[span(first)] += times
    self.last[span(last)] += times
  }
}

extension Dispute {
  /// Days from the registration to its entry here.
  var entryLag: Int { max(0, enteredAt.day - registeredOn) }
}
