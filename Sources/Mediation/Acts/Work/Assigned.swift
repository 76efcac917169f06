extension Act {
  /// A mediator is to look after the dispute.
  public struct Assigned: ActPayload {
    /// The mediator's code.
    public let mediator: String

    static let word = "assigned"
    static let verb = "assign"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: nil,
      zh: "只有未了结的纠纷才能指派调解员", en: "only an open dispute can be assigned")

    var act: Act { .assigned(self) }

    func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {
      guard try reader.mediator(mediator) == nil else { return }
      throw MediationError(
        .notFound, zh: "没有代码为 \(mediator) 的调解员", en: "there is no mediator \(mediator)",
        field: .mediator,
        hint: .seeOrAdd(.mediator, code: mediator))
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.mediator = mediator }
  }

  public static func assigned(mediator: String) -> Act { .assigned(Assigned(mediator: mediator)) }
}

extension Act.Assigned {
  func describe(into list: inout some DetailSink) { list.add("mediator", mediator) }

  init(reading read: DetailReader) throws(DetailError) {
    mediator = try read.required("mediator")
  }
}

extension Act.Kind {
  public static var assigned: Self { Self(Act.Assigned.self) }
}
