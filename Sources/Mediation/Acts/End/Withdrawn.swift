extension Act {
  /// A party takes the dispute back (People's Mediation Law, art. 23).
  public struct Withdrawn: ActPayload {
    /// A code of the catalogue; nobody has to give one.
    public let reason: String?

    static let word = "withdrawn"
    static let verb = "withdraw"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: .withdrawn,
      zh: "未了结的纠纷才能撤回（人民调解法第23条）",
      en: "only an open dispute can be withdrawn (People's Mediation Law, art. 23)")

    var act: Act { .withdrawn(self) }

    var codes: [StatedCode] { [.reason(reason)] }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(reason: reason, isRequired: false)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.end(as: .withdrawn, on: day) }
  }

  public static func withdrawn(reason: String?) -> Act { .withdrawn(Withdrawn(reason: reason)) }
}

extension Act.Withdrawn {
  func describe(into list: inout some DetailSink) { list.add("reason", reason) }

  init(reading read: DetailReader) throws(DetailError) {
    reason = try read.text("reason")
  }
}

extension Act.Kind {
  public static var withdrawn: Self { Self(Act.Withdrawn.self) }
}
