extension Act {
  /// Mediators are to look after the dispute, in the place of whoever did before.
  public struct Assigned: ActPayload {
    /// The code of who leads.
    public let mediator: String
    /// The codes of those who sit beside, in the order they were named.
    public let others: [String]
    /// Who led before and hands over; `nil` where nobody did.
    public let from: String?

    static let word = "assigned"
    static let verb = "assign"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: nil,
      zh: "只有未了结的纠纷才能指派调解员", en: "only an open dispute can be assigned")

    var act: Act { .assigned(self) }

    func apply(to dispute: inout Dispute, on day: Day) {
      dispute.mediator = mediator
      dispute.otherMediators = others
    }
  }

  public static func assigned(
    mediator: String, with others: [String] = [], from: String? = nil
  ) -> Act {
    .assigned(Assigned(mediator: mediator, others: others, from: from))
  }
}

extension Act.Assigned {
  var mediators: [String] { seated + (from.map { [$0] } ?? []) }

  private var seated: [String] { [mediator] + others }

  func validate(in context: EntryContext) throws(MediationError) {
    for (place, code) in seated.enumerated() where seated[..<place].contains(code) {
      throw MediationError(
        .usage, zh: "\(code) 写了两次", en: "\(code) is named twice", field: .mediator)
    }
  }

  func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {
    for code in seated { try reader.requireMediator(code) }
    try reader.refuseRecused(seated, in: dispute)
  }

  /// A hand-over says from whom, also when others have been assigned meanwhile.
  func completed(in dispute: Dispute) -> Act {
    .assigned(
      mediator: mediator, with: others,
      from: dispute.mediator.flatMap { $0 == mediator ? nil : $0 })
  }
}

extension Act.Assigned {
  func describe(into list: inout some DetailSink) {
    list.add("mediator", mediator)
    if !others.isEmpty { list.add("with", others) }
    list.add("from", from)
  }

  init(reading read: DetailReader) throws(DetailError) {
    mediator = try read.required("mediator")
    others = try read.texts("with")
    from = try read.text("from")
  }
}

extension Act.Kind {
  public static var assigned: Self { Self(Act.Assigned.self) }
}
