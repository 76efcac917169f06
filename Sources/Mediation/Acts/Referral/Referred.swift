extension Act {
  /// Another body takes the dispute over.
  public struct Referred: ActPayload {
    /// A body of the catalogue, or in words: those are personal, and `nil` once erased.
    public let body: String?
    /// Personal; the number of the letter it went out with.
    public let letter: String?

    static let word = "referred"
    static let verb = "refer"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: .referredOut,
      zh: "未了结的纠纷才能移送", en: "only an open dispute can be referred")

    var act: Act { .referred(self) }

    var codes: [StatedCode] { [StatedCode("body", body, .target)] }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(target: body, field: .target)
      try TextRule.name.check(letter, field: .letter, isImported: context.isImported)
    }

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.end(as: .referredOut, on: day)
      dispute.withLastSpell { spell in
        spell.referredTo = body.flatMap { Catalogue.shipped.isBody($0) ? $0 : nil }
      }
    }
  }

  public static func referred(to body: String?, letter: String? = nil) -> Act {
    .referred(Referred(body: body, letter: letter))
  }
}

extension Act.Referred {
  func describe(into list: inout some DetailSink) {
    list.add(to: body, isOpen: body.map(Catalogue.shipped.isBody) ?? false)
    list.addPrivate("letter", letter)
  }

  init(reading read: DetailReader) throws(DetailError) {
    body = try read.text("to")
    letter = try read.text("letter")
  }
}

extension Act.Kind {
  public static var referred: Self { Self(Act.Referred.self) }
}
