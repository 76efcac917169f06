extension Act {
  /// The file is no longer kept closer.
  public struct Released: ActPayload {
    public let protection: Protection
    /// Personal; what it rests on, `nil` once erased.
    public let basis: String?

    static let word = "released"
    static let verb = "release"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.everywhere, to: nil,
      zh: "作废的登记没有保护可解除", en: "a voided registration has no protection to lift")
    static let isAboutTheFile = true
    static let isForRestrictedFiles = true

    var act: Act { .released(self) }
    var right: Right { .privacy }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(basis: basis)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.protections.remove(protection) }
  }

  public static func released(_ protection: Protection, basis: String?) -> Act {
    .released(Released(protection: protection, basis: basis))
  }
}

extension Act.Released {
  /// What is not there cannot be lifted, whatever the state.
  func refuseState(of dispute: Dispute, _ row: Lifecycle.Row) throws(MediationError) {
    guard dispute.protections.contains(protection) else {
      throw MediationError(
        .refused, zh: "\(dispute.number) 没有“\(protection.label.zh)”可解除",
        en: "\(dispute.number) has no “\(protection.label.en)” to lift",
        hint: .dispute(.seeState, dispute.number))
    }
    guard row.allows(dispute.status) else { throw Refusal.state(Self.kind, row, dispute) }
  }
}

extension Act.Released {
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
  public static var released: Self { Self(Act.Released.self) }
}
