extension Act {
  /// The office takes the dispute on.
  public struct Accepted: ActPayload {
    static let word = "accepted"
    static let verb = "accept"
    static let place = Lifecycle.Place.row(
      from: [.registered, .reopened], to: .accepted,
      zh: "登记或重开之后才谈得上受理，受理只有一次",
      en: "a dispute is accepted once, after it was registered or reopened")
    static let startedLimits: [SpellLimit] = [.mediation]

    var act: Act { .accepted }

    init() {}
    init(reading read: DetailReader) {}

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.acceptedOn = day
      dispute.takeOn(day)
    }
  }
}

extension Act.Kind {
  public static var accepted: Self { Self(Act.Accepted.self) }
}
