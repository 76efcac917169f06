extension Act {
  /// Mediation is broken off.
  public struct Terminated: ActPayload {
    /// A code of the catalogue; `nil` only in ledgers of the past.
    public let reason: String?

    static let word = "terminated"
    static let verb = "terminate"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: .terminated,
      zh: "未了结的纠纷才能终止调解", en: "only an open dispute can be terminated")

    var act: Act { .terminated(self) }

    var codes: [StatedCode] { [.reason(reason)] }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(reason: reason)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.end(as: .terminated, on: day) }
  }

  public static func terminated(reason: String?) -> Act { .terminated(Terminated(reason: reason)) }
}

extension Act.Terminated {
  func describe(into list: inout some DetailSink) { list.add("reason", reason) }

  init(reading read: DetailReader) throws(DetailError) {
    reason = try read.text("reason")
  }
}

extension Act.Kind {
  public static var terminated: Self { Self(Act.Terminated.self) }
}
