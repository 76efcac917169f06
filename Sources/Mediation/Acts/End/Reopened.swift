extension Act {
  /// An ended dispute is open again.
  public struct Reopened: ActPayload {
    /// A code of the catalogue; `nil` only in ledgers of the past.
    public let reason: String?

    static let word = "reopened"
    static let verb = "reopen"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.settled.union(Lifecycle.ended).union([.closed]), to: .reopened,
      zh: "了结了的纠纷才能重开；移送的用 return，并案的在主案里办",
      en: "only an ended dispute is reopened; a referred one returns, a merged one lives on in "
        + "the other")

    var act: Act { .reopened(self) }

    var codes: [StatedCode] { [.reason(reason)] }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(reason: reason)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.open(as: .reopened, on: day) }
  }

  public static func reopened(reason: String?) -> Act { .reopened(Reopened(reason: reason)) }
}

extension Act.Reopened {
  func describe(into list: inout some DetailSink) { list.add("reason", reason) }

  init(reading read: DetailReader) throws(DetailError) {
    reason = try read.text("reason")
  }
}

extension Act.Kind {
  public static var reopened: Self { Self(Act.Reopened.self) }
}
