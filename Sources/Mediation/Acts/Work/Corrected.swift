extension Act {
  /// What was registered is put right: what it is now, whole, and why. What it was stands in the entries
  /// before; nothing is renumbered (Personal Information Protection Law, art. 46).
  public struct Corrected: ActPayload {
    /// All that is registered now, in place of what was.
    public internal(set) var registration: Registration
    public let registeredOn: Day
    /// What was put right, as its texts are named, such as `category` or `party.2.name`.
    public let fields: [String]
    /// Personal; `nil` when nobody has to say so, or it has been erased.
    public let because: String?

    static let word = "corrected"
    static let verb = "correct"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.everywhere, to: nil,
      zh: "作废的登记不能再更正", en: "a voided registration cannot be corrected")
    /// A mistake is put right in a restricted file too.
    static let isForRestrictedFiles = true

    var act: Act { .corrected(self) }

    public init(
      _ registration: Registration, registeredOn: Day, fields: [String], because: String?
    ) {
      self.registration = registration
      self.registeredOn = registeredOn
      self.fields = fields
      self.because = because
    }
  }
}

extension Act.Corrected {
  var codes: [StatedCode] {
    // What was put down before is not asked again.
    registration.codes.filter { stated in
      switch stated.list {
      case Category.list, Source.list: fields.contains(stated.list)
      default: fields.contains { $0.utf8.starts(with: "party.".utf8) }
      }
    }
  }

  func validate(in context: EntryContext) throws(MediationError) {
    // A summary that was erased is not asked for again.
    try registration.validate(
      in: registration.summary == nil ? context.erasing("summary") : context)
    try TextRule.remark.check(because, field: .because, isImported: context.isImported)
    try OfficeLife.check(registeredOn, today: max(registeredOn, context.day), field: .registeredOn)
    guard registeredOn <= context.day else {
      throw MediationError(
        .refused, zh: "登记日 \(registeredOn) 晚于更正之日 \(context.day)",
        en: "the day of registration \(registeredOn) is after the correction, \(context.day)",
        field: .registeredOn)
    }
  }

  /// Nothing that followed the registration may come to lie before it.
  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    guard let next = dispute.firstStep, registeredOn > next else { return }
    throw MediationError(
      .refused, zh: "登记日 \(registeredOn) 晚于之后的第一步 \(next)",
      en: "the day of registration \(registeredOn) is after what followed it on \(next)",
      field: .registeredOn)
  }

  func apply(to dispute: inout Dispute, on day: Day) {
    dispute.category = registration.category
    dispute.source = registration.source
    dispute.grid = registration.grid
    dispute.sourceRef = registration.sourceRef
    dispute.cameWithReference = dispute.cameWithReference || registration.sourceRef != nil
    dispute.summary = registration.summary
    dispute.parties = registration.parties.map(\.withoutContact)
    dispute.register(on: registeredOn)
  }
}

extension Dispute {
  /// The day of what followed the registration first; `nil` where nothing did.
  fileprivate var firstStep: Day? {
    guard let first = spells.first else { return nil }
    let days = [first.acceptedOn, first.sessionOn, first.endedOn].compactMap(\.self)
    return days.min() ?? (status == .registered ? nil : movedOn)
  }

  fileprivate mutating func register(on day: Day) {
    guard day != registeredOn else { return }
    if firstStep == nil { movedOn = day }
    registeredOn = day
    if !spells.isEmpty { spells[0].openedOn = day }
  }
}

extension Act.Corrected {
  func describe(into list: inout some DetailSink) {
    list.add("fields", fields)
    list.add("registered_on", registeredOn.description)
    registration.describe(into: &list)
    list.addPrivate("because", because)
  }

  init(reading read: DetailReader) throws(DetailError) {
    guard let registeredOn = try read.day("registered_on") else {
      throw DetailError(key: "registered_on", value: nil)
    }
    self.init(
      try Registration(reading: read), registeredOn: registeredOn,
      fields: try read.texts("fields"), because: try read.text("because"))
  }
}

extension Act {
  /// The act with another reference, where it tells what is registered.
  public func withReference(_ reference: String?) -> Act {
    switch self {
    case .registered(var registration):
      registration.sourceRef = reference
      return .registered(registration)
    case .corrected(var corrected):
      corrected.registration.sourceRef = reference
      return .corrected(corrected)
    default: return self
    }
  }
}

extension [Entry] {
  /// What is registered once all of them were entered; `nil` where they do not begin with a registration.
  public var registration: Registration? {
    for entry in reversed() {
      switch entry.act {
      case .corrected(let corrected): return corrected.registration
      case .registered(let registration): return registration
      default: continue
      }
    }
    return nil
  }
}

extension Act.Kind {
  public static var corrected: Self { Self(Act.Corrected.self) }
}
