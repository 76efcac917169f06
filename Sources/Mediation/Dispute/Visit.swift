/// A visit to the parties after their dispute ended, and what they said (People's Mediation Law,
/// art. 31).
public struct Visit: Equatable, Sendable {
  public let on: Day
  public let satisfaction: Satisfaction

  public init(on day: Day, satisfaction: Satisfaction) {
    on = day
    self.satisfaction = satisfaction
  }
}

extension Visit {
  /// Refuses a visit before the end of the dispute it is to look after (People's Mediation Law,
  /// art. 31).
  public static func check(on day: Day, endedOn: Day, field: Field) throws(MediationError) {
    guard day < endedOn else { return }
    throw MediationError(
      .refused, zh: "回访日 \(day) 早于了结日 \(endedOn)",
      en: "the visit of \(day) is before the dispute ended, \(endedOn)", field: field,
      hint: .words(
        zh: "回访在了结之后（人民调解法第31条）；之前的往来是调解或记事",
        en:
          "a visit follows the end (People's Mediation Law, art. 31); before it, it is a session or "
          + "a note"))
  }
}
