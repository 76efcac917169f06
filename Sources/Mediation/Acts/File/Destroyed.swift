extension Act {
  /// All text is gone, a stub stays (Archives Law, art. 18).
  public struct Destroyed: ActPayload {
    /// Personal; what it rests on, `nil` once erased.
    public let basis: String?

    static let word = "destroyed"
    static let verb = "retention approve"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.destructible, to: nil,
      zh: "了结之后才谈得上销毁", en: "only the text of an ended dispute is destroyed")
    static let isAboutTheFile = true
    static let isForRestrictedFiles = true
    static let isErasure = true

    var act: Act { .destroyed(self) }
    var right: Right { .privacy }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(basis: basis)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.destroyedOn = day }

    /// Why the files were closed, erased and destroyed is part of the stub.
    func erases(_ field: String) -> Bool { field != "basis" }
  }

  public static func destroyed(basis: String?) -> Act { .destroyed(Destroyed(basis: basis)) }
}

extension Act.Destroyed {
  func describe(into list: inout some DetailSink) { list.addPrivate("basis", basis) }

  init(reading read: DetailReader) throws(DetailError) {
    basis = try read.text("basis")
  }
}

extension Act.Kind {
  public static var destroyed: Self { Self(Act.Destroyed.self) }
}
