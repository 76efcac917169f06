extension Act {
  /// The office does not take the dispute on.
  public struct Declined: ActPayload {
    /// A code of the catalogue; `nil` only in ledgers of the past.
    public let reason: String?

    static let word = "declined"
    static let verb = "decline"
    static let place = Lifecycle.Place.row(
      from: [.registered], to: .declined,
      zh: "不予受理只能在受理之前", en: "a dispute can be declined only before it is accepted")

    var act: Act { .declined(self) }

    var codes: [StatedCode] { [.reason(reason)] }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(reason: reason)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.end(as: .declined, on: day) }
  }

  public static func declined(reason: String?) -> Act { .declined(Declined(reason: reason)) }
}

extension Act.Declined {
  func describe(into list: inout some DetailSink) { list.add("reason", reason) }

  init(reading read: DetailReader) throws(DetailError) {
    reason = try read.text("reason")
  }
}

extension Act.Kind {
  public static var declined: Self { Self(Act.Declined.self) }
}
