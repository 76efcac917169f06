extension Act {
  /// Takes back everything an earlier operation entered for the dispute.
  ///
  /// It is no step of the dispute: replay leaves it out with what it takes back.
  public struct Undone: ActPayload {
    public let operation: String

    static let word = "undone"
    static let verb = "undo"
    static let place = Lifecycle.Place.never(
      Phrase(zh: "不能当作一步来撤销", en: "is not undone by a step of its own"),
      hint: .undo(.byOperation))

    var act: Act { .undone(self) }
  }

  public static func undone(operation: String) -> Act { .undone(Undone(operation: operation)) }
}

extension Act.Undone {
  func describe(into list: inout some DetailSink) { list.add("operation", operation) }

  init(reading read: DetailReader) throws(DetailError) {
    operation = try read.required("operation")
  }
}

extension Act.Kind {
  public static var undone: Self { Self(Act.Undone.self) }
}
