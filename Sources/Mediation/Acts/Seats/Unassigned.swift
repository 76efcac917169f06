extension Act {
  /// Mediators no longer look after the dispute.
  public struct Unassigned: ActPayload {
    /// Their codes; all who sit there where none is named.
    public let mediators: [String]

    static let word = "unassigned"
    static let verb = "unassign"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: nil,
      zh: "只有未了结的纠纷才能撤下调解员", en: "mediators are taken off an open dispute only")

    var act: Act { .unassigned(self) }

    func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {
      guard !dispute.mediators.isEmpty else {
        throw MediationError(
          .refused, zh: "\(dispute.number) 还没有调解员", en: "\(dispute.number) has no mediator",
          field: .mediator)
      }
      for code in mediators where !dispute.mediators.contains(code) {
        let sitting = dispute.mediators
        throw MediationError(
          .refused, zh: "\(code) 不在 \(dispute.number) 的调解员里",
          en: "\(code) does not sit in \(dispute.number)", field: .mediator,
          hint: .words(
            zh: "现有：\(sitting.joined(separator: "、"))",
            en: "there are: \(sitting.joined(separator: ", "))"))
      }
    }

    func completed(in dispute: Dispute) -> Act {
      mediators.isEmpty ? .unassigned(dispute.mediators) : act
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.unseat(mediators) }
  }

  public static func unassigned(_ mediators: [String]) -> Act {
    .unassigned(Unassigned(mediators: mediators))
  }
}

extension Act.Unassigned {
  func describe(into list: inout some DetailSink) { list.add("mediators", mediators) }

  init(reading read: DetailReader) throws(DetailError) {
    mediators = try read.texts("mediators")
  }
}

extension Act.Kind {
  public static var unassigned: Self { Self(Act.Unassigned.self) }
}
