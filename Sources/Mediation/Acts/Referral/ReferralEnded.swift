extension Act {
  /// What was referred comes back unhandled: the other body refused it, or the station recalled it.
  public struct ReferralEnded: ActPayload {
    public enum How: String, CaseIterable, Sendable {
      case refused, recalled
    }

    public let how: How
    /// Personal; why, and the number of the letter.
    public let because: String?
    public let letter: String?

    static let word = "referral_ended"
    static let verb = "referral refuse"
    static let place = Lifecycle.Place.row(
      from: [.referredOut], to: .accepted,
      zh: "移送出去的纠纷才会退回", en: "only a dispute that was referred out comes back")
    static let startedLimits: [SpellLimit] = [.mediation]

    var act: Act { .referralEnded(self) }

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.open(as: .received, on: day)
      dispute.takeOn(day)
    }
  }

  public static func referralEnded(
    _ how: ReferralEnded.How, because: String?, letter: String? = nil
  ) -> Act {
    .referralEnded(ReferralEnded(how: how, because: because, letter: letter))
  }
}

extension Act.ReferralEnded {
  func validate(in context: EntryContext) throws(MediationError) {
    try TextRule.name.check(letter, field: .letter, isImported: context.isImported)
    try TextRule.remark.check(because, field: .because, isImported: context.isImported)
    guard
      how == .recalled || TextRule.isThere(because, isImported: context.isImported)
        || context.isErased("because")
    else {
      throw MediationError(
        .refused, zh: "要写明对方为何不收", en: "it has to say why it was refused", field: .because,
        hint: .words(zh: "如：不属受案范围", en: "as: not within its competence"))
    }
  }

  func describe(into list: inout some DetailSink) {
    list.add("how", how.rawValue)
    list.addPrivate("because", because)
    list.addPrivate("letter", letter)
  }

  init(reading read: DetailReader) throws(DetailError) {
    let word = try read.required("how")
    guard let how = How(rawValue: word) else { throw DetailError(key: "how", value: word) }
    self.how = how
    because = try read.text("because")
    letter = try read.text("letter")
  }
}

extension Act.Kind {
  public static var referralEnded: Self { Self(Act.ReferralEnded.self) }
}
