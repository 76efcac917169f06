extension Act {
  /// Personal texts were erased by law (Personal Information Protection Law, art. 47).
  public struct Erased: ActPayload {
    /// The fields they stood in, such as `summary` or `party.1.name`.
    public let fields: [String]
    /// Personal; the law, `nil` once erased.
    public let basis: String?

    static let word = "erased"
    static let verb = "redact"
    static let place = Lifecycle.Place.row(
      from: Set(Status.allCases), to: nil,
      zh: "依法删除随时可以（个人信息保护法第47条）",
      en: "personal text can be erased by law at any time (Personal Information Protection Law, "
        + "art. 47)")
    static let isAboutTheFile = true
    static let isForRestrictedFiles = true
    /// What the stub of a destroyed file rests on is a text too.
    static let isForDestroyedFiles = true
    static let isErasure = true

    var act: Act { .erased(self) }
    var right: Right { .privacy }

    func validate(in context: EntryContext) throws(MediationError) {
      try context.check(basis: basis)
    }

    func erases(_ field: String) -> Bool { fields.contains(field) }
  }

  public static func erased(fields: [String], basis: String?) -> Act {
    .erased(Erased(fields: fields, basis: basis))
  }
}

extension Act.Erased {
  func describe(into list: inout some DetailSink) {
    list.add("fields", fields)
    list.addPrivate("basis", basis)
  }

  init(reading read: DetailReader) throws(DetailError) {
    fields = try read.texts("fields")
    basis = try read.text("basis")
  }
}

extension Act.Kind {
  public static var erased: Self { Self(Act.Erased.self) }
}
