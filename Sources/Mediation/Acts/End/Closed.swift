extension Act {
  /// The file is closed (procedural rules, art. 258).
  public struct Closed: ActPayload {
    /// False when an agreement was closed without having been performed; only ledgers of the past
    /// bring that.
    public let performed: Bool

    static let word = "closed"
    static let verb = "close"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.ended.union([.performed, .referredOut]), to: .closed,
      zh: "协议履行完毕或以其他方式了结之后才能结案（程序规定第258条）",
      en: "a dispute is closed once its agreement is performed, or it ended otherwise "
        + "(procedural rules, art. 258)")

    var act: Act { .closed(self) }
  }

  public static func closed(performed: Bool = true) -> Act {
    .closed(Closed(performed: performed))
  }
}

extension Act.Closed {
  /// Closing without performance is for agreements only, and only they need it.
  func refuseState(of dispute: Dispute, _ row: Lifecycle.Row) throws(MediationError) {
    let status = dispute.status
    guard performed ? row.allows(status) : status == .agreed else {
      throw Refusal.state(Self.kind, row, dispute)
    }
  }

  static func wayOut(of dispute: Dispute) -> Advice? {
    guard dispute.status == .agreed else { return nil }
    return .dispute(.performFirst, dispute.number)
  }

  func apply(to dispute: inout Dispute, on day: Day) { dispute.closedOn = day }
}

extension Act.Closed {
  func describe(into list: inout some DetailSink) {
    if !performed { list.add("performed", "no") }
  }

  init(reading read: DetailReader) throws(DetailError) {
    performed = try !read.says("no", "performed")
  }
}

extension Act.Kind {
  public static var closed: Self { Self(Act.Closed.self) }
}
