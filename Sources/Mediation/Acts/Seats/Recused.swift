extension Act {
  /// A mediator is a party, kin or has an interest in the dispute and keeps out of it.
  ///
  /// Source: 公安机关办理行政案件程序规定 17–22; 人民调解法 22 for who is not impartial.
  public struct Recused: ActPayload {
    public let mediator: String
    /// Personal; why.
    public let because: String?

    static let word = "recused"
    static let verb = "recuse"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: nil,
      zh: "只有未了结的纠纷才能回避", en: "only from an open dispute can somebody be recused")

    var act: Act { .recused(self) }

    func validate(in context: EntryContext) throws(MediationError) {
      guard
        TextRule.isThere(because, isImported: context.isImported) || context.isErased("because")
      else {
        throw MediationError(
          .refused, zh: "要写明为何回避", en: "it has to say why", field: .because,
          hint: .words(zh: "如：与申请人是亲属", en: "as: kin to the applicant"))
      }
      try TextRule.remark.check(because, field: .because, isImported: context.isImported)
    }

    func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {
      try reader.requireMediator(mediator)
      try reader.refuseRecused([mediator], in: dispute)
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.unseat([mediator]) }
  }

  public static func recused(mediator: String, because: String?) -> Act {
    .recused(Recused(mediator: mediator, because: because))
  }
}

extension Act.Recused {
  var mediators: [String] { [mediator] }

  func describe(into list: inout some DetailSink) {
    list.add("mediator", mediator)
    list.addPrivate("because", because)
  }

  init(reading read: DetailReader) throws(DetailError) {
    mediator = try read.required("mediator")
    because = try read.text("because")
  }
}

extension Act.Kind {
  public static var recused: Self { Self(Act.Recused.self) }
}
