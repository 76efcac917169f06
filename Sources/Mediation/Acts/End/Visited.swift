extension Act {
  /// The parties were visited after their dispute had ended (People's Mediation Law, art. 31).
  public struct Visited: ActPayload {
    /// What they said.
    public let satisfaction: Satisfaction

    static let word = "visited"
    static let verb = "visit"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.settled.union(Lifecycle.ended).union([.closed, .referredOut]), to: nil,
      zh: "回访在纠纷了结之后（人民调解法第31条）",
      en: "a visit follows the end of a dispute (People's Mediation Law, art. 31)")

    var act: Act { .visited(self) }

    func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
      guard let endedOn = dispute.endedOn else { return }
      try Visit.check(on: day, endedOn: endedOn, field: .happenedOn)
    }

    var codes: [StatedCode] { [StatedCode(satisfaction, .satisfaction)] }

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.visits.append(Visit(on: day, satisfaction: satisfaction))
    }
  }

  public static func visited(_ satisfaction: Satisfaction) -> Act {
    .visited(Visited(satisfaction: satisfaction))
  }
}

extension Act.Visited {
  func describe(into list: inout some DetailSink) {
    list.add("satisfaction", satisfaction.rawValue)
  }

  init(reading read: DetailReader) throws(DetailError) {
    satisfaction = try read.requiredCode("satisfaction", Satisfaction.self)
  }
}

extension Act.Kind {
  public static var visited: Self { Self(Act.Visited.self) }
}
