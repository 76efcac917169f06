extension Act {
  /// Mediation came to nothing (People's Mediation Law, art. 26).
  public struct Failed: ActPayload {
    /// A code of the catalogue; `nil` only in ledgers of the past.
    public let reason: String?
    /// The other routes the parties were told of, codes of the catalogue.
    public let told: [String]

    static let word = "failed"
    static let verb = "fail"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: .failed,
      zh: "未了结的纠纷才会调解不成（人民调解法第26条）",
      en: "only an open dispute can fail (People's Mediation Law, art. 26)")

    var act: Act { .failed(self) }

    var codes: [StatedCode] { [.reason(reason)] + told.map { StatedCode("route", $0, .told) } }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(reason: reason)
      try checkTold(in: context)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.end(as: .failed, on: day) }
  }

  public static func failed(reason: String?, told: [String]) -> Act {
    .failed(Failed(reason: reason, told: told))
  }
}

extension Act.Failed {
  /// People's Mediation Law, art. 26: when mediation fails, the parties are told of arbitration,
  /// administrative procedure and the courts.
  private func checkTold(in context: EntryContext) throws(MediationError) {
    let hint = Advice.seeList(.routes)
    if told.isEmpty, !context.isImported {
      throw MediationError(
        .refused, zh: "调解不成要告知当事人其他途径（人民调解法第26条）",
        en: "when mediation fails the parties are told of the other routes "
          + "(People's Mediation Law, art. 26)",
        field: .told, hint: hint)
    }
    for route in told where context.catalogue.entry("route", route) == nil {
      throw MediationError(
        .usage, zh: "不认识的途径“\(route)”", en: "unknown route “\(route)”", field: .told,
        hint: hint)
    }
  }
}

extension Act.Failed {
  func describe(into list: inout some DetailSink) {
    list.add("reason", reason)
    if !told.isEmpty { list.add("told", told) }
  }

  init(reading read: DetailReader) throws(DetailError) {
    reason = try read.text("reason")
    told = try read.texts("told")
  }
}

extension Act.Kind {
  public static var failed: Self { Self(Act.Failed.self) }
}
