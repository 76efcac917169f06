extension Dispute {
  /// Lets an entry take effect that somebody enters now.
  ///
  /// - Throws: `MediationError` as `apply` does, and for what journals of earlier programs may hold:
  ///   such a journal still replays to what it always did.
  mutating func enter(_ entry: Entry) throws(MediationError) {
    switch entry.act {
    case .visited: try refuseEarlyVisit(on: entry.happenedOn)
    case .session: try refuseSessionBetweenSpells(on: entry.happenedOn)
    default: break
    }
    try apply(entry)
  }

  private func refuseEarlyVisit(on day: Day) throws(MediationError) {
    guard let endedOn else { return }
    try Visit.check(on: day, endedOn: endedOn, field: "--on")
  }

  /// A session is held while a dispute is open: one between an ending and the reopening would count for
  /// neither of the two spells.
  private func refuseSessionBetweenSpells(on day: Day) throws(MediationError) {
    guard let next = spells.first(where: { $0.openedOn > day }), day >= registeredOn,
      !spells.contains(where: { $0.openedOn <= day && !$0.hasEnded(before: day) })
    else { return }
    throw MediationError(
      .refused, zh: "\(day) 时 \(number) 已了结，\(next.openedOn) 才重开",
      en: "on \(day) \(number) had ended; it was reopened on \(next.openedOn)", field: "--on",
      hint: Phrase(
        zh: "调解在纠纷未了结时进行；别的往来用 mediate note 记下",
        en: "sessions are held while a dispute is open; what else happened is a note"))
  }
}

extension Visit {
  /// Refuses a visit before the end of the dispute it is to look after (People's Mediation Law,
  /// art. 31).
  public static func check(on day: Day, endedOn: Day, field: String) throws(MediationError) {
    guard day < endedOn else { return }
    throw MediationError(
      .refused, zh: "回访日 \(day) 早于了结日 \(endedOn)",
      en: "the visit of \(day) is before the dispute ended, \(endedOn)", field: field,
      hint: Phrase(
        zh: "回访在了结之后（人民调解法第31条）；之前的往来是调解或记事",
        en:
          "a visit follows the end (People's Mediation Law, art. 31); before it, it is a session or "
          + "a note"))
  }
}
