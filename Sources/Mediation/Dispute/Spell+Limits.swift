/// The limits the register keeps of each spell. They are counted by the shipped rules wherever they are
/// replayed, and in plain days, so that a replay needs no calendar and always comes to the same day.
extension Spell {
  /// The day by which a dispute is to be settled that was accepted on a day.
  static func settleBy(acceptedOn day: Day) -> Day? { end("mediation", from: day) }

  /// The day by which a dispute is to be visited that was resolved on a day.
  static func visitBy(resolvedOn day: Day) -> Day? { end("visit", from: day) }

  private static func end(_ id: String, from day: Day) -> Day? {
    Rulebook.shipped.rule(id, on: day)?.plainEnd(from: day)
  }
}
