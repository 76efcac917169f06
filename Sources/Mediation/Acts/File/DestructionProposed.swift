extension Act {
  /// Somebody proposes to destroy the text; another person approves.
  public struct DestructionProposed: ActPayload {
    /// Personal; what it rests on, `nil` once erased.
    public let basis: String?

    static let word = "destruction_proposed"
    static let verb = "retention propose"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.destructible, to: nil,
      zh: "了结之后才谈得上销毁", en: "only the text of an ended dispute is destroyed")
    static let isAboutTheFile = true
    static let isForRestrictedFiles = true

    var act: Act { .destructionProposed(self) }
    var right: Right { .privacy }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(basis: basis)
    }
  }

  public static func destructionProposed(basis: String?) -> Act {
    .destructionProposed(DestructionProposed(basis: basis))
  }
}

extension Act.DestructionProposed {
  func describe(into list: inout some DetailSink) { list.addPrivate("basis", basis) }

  init(reading read: DetailReader) throws(DetailError) {
    basis = try read.text("basis")
  }
}

extension Act.Kind {
  public static var destructionProposed: Self { Self(Act.DestructionProposed.self) }
}
