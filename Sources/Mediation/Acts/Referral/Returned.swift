extension Act {
  /// A dispute that was referred comes back to the station.
  public struct Returned: ActPayload {
    static let word = "returned"
    static let verb = "return"
    static let place = Lifecycle.Place.row(
      from: [.referredOut], to: .accepted,
      zh: "移送出去的纠纷才会退回", en: "only a dispute that was referred out comes back")
    static let startedLimits: [SpellLimit] = [.mediation]

    var act: Act { .returned }

    init() {}
    init(reading read: DetailReader) {}

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.open(as: .received, on: day)
      dispute.takeOn(day)
    }
  }
}

extension Act.Kind {
  public static var returned: Self { Self(Act.Returned.self) }
}
