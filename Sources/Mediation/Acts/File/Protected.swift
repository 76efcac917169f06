extension Act {
  /// The file is kept closer from now on.
  public struct Protected: ActPayload {
    public let protection: Protection
    /// Personal; the law, which only a restriction needs. `nil` once erased, too.
    public let basis: String?

    static let word = "protected"
    static let verb = "protect"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.everywhere, to: nil,
      zh: "作废的登记不再设保护", en: "a voided registration takes no protection")
    static let isAboutTheFile = true

    var act: Act { .protected(self) }
    var right: Right { protection == .restricted ? .privacy : .enter }

    var codes: [StatedCode] { [StatedCode(protection, .protection)] }

    func validate(in context: EntryContext) throws(MediationError) {
      guard protection == .restricted || basis != nil else { return }
      try context.check(basis: basis)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.protections.insert(protection) }
  }

  public static func protected(_ protection: Protection, basis: String?) -> Act {
    .protected(Protected(protection: protection, basis: basis))
  }
}

extension Act.Protected {
  func describe(into list: inout some DetailSink) {
    list.add("protection", protection.rawValue)
    list.addPrivate("basis", basis)
  }

  init(reading read: DetailReader) throws(DetailError) {
    protection = try read.requiredCode("protection", Protection.self)
    basis = try read.text("basis")
  }
}

extension Act.Kind {
  public static var protected: Self { Self(Act.Protected.self) }
}
