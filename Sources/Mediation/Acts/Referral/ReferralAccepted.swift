extension Act {
  /// The other body took over what was referred to it; the dispute stays outside.
  public struct ReferralAccepted: ActPayload {
    /// Personal; the number of its letter.
    public let letter: String?

    static let word = "referral_accepted"
    static let verb = "referral accept"
    static let place = Lifecycle.Place.row(
      from: [.referredOut], to: nil,
      zh: "移送出去的纠纷才有接收", en: "only a dispute that was referred out is accepted elsewhere")

    var act: Act { .referralAccepted(self) }

    func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
      guard let sent = dispute.endedOn, day < sent else { return }
      throw MediationError(
        .refused, zh: "\(day) 在移送（\(sent)）之前", en: "\(day) is before it was referred, on \(sent)",
        field: .happenedOn)
    }

    func validate(in context: EntryContext) throws(MediationError) {
      try TextRule.name.check(letter, field: .letter, isImported: context.isImported)
    }
  }

  public static func referralAccepted(letter: String?) -> Act {
    .referralAccepted(ReferralAccepted(letter: letter))
  }
}

extension Act.ReferralAccepted {
  func describe(into list: inout some DetailSink) { list.addPrivate("letter", letter) }

  init(reading read: DetailReader) throws(DetailError) { letter = try read.text("letter") }
}

extension Act.Kind {
  public static var referralAccepted: Self { Self(Act.ReferralAccepted.self) }
}
