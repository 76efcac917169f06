extension Act {
  /// The parties did what they had agreed.
  public struct Performed: ActPayload {
    /// Whether nothing is left to be done.
    public let inFull: Bool

    static let word = "performed"
    static let verb = "perform"
    static let place = Lifecycle.Place.row(
      from: [.agreed], to: .performed,
      zh: "先有协议，后有履行", en: "performance follows an agreement")

    var act: Act { .performed(self) }

    func leads(from status: Status, _ row: Lifecycle.Row) -> Status? { inFull ? row.to : nil }

    func apply(to dispute: inout Dispute, on day: Day) {
      guard inFull else { return }
      dispute.performedOn = day
      dispute.withLastSpell { $0.performedOn = day }
    }
  }

  public static func performed(inFull: Bool) -> Act { .performed(Performed(inFull: inFull)) }
}

extension Act.Performed {
  func describe(into list: inout some DetailSink) {
    if !inFull { list.add("extent", "part") }
  }

  init(reading read: DetailReader) throws(DetailError) {
    inFull = try !read.says("part", "extent")
  }
}

extension Act.Kind {
  public static var performed: Self { Self(Act.Performed.self) }
}
