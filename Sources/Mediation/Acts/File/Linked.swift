extension Act {
  /// The dispute belongs together with another, or with what is noted elsewhere.
  public struct Linked: ActPayload {
    /// A dispute by its number, or what has no number here: that is personal, and `nil` once erased.
    public let other: String?
    public let kind: LinkKind

    static let word = "linked"
    static let verb = "link"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.everywhere, to: nil,
      zh: "作废的登记不能关联", en: "a voided registration cannot be linked")

    var act: Act { .linked(self) }
  }

  public static func linked(to other: String?, as kind: LinkKind) -> Act {
    .linked(Linked(other: other, kind: kind))
  }
}

extension Act.Linked {
  var codes: [StatedCode] { [StatedCode(kind, .kind)] }

  func validate(in context: EntryContext) throws(MediationError) {
    try context.check(target: other, field: .otherCase)
    // No register is asked before a row is entered, and none knows the other of a merger into words.
    if context.isImported, kind == .duplicate, other.flatMap({ CaseNumber($0) }) == nil {
      throw Act.Linked.needsNumber(field: .column("events"))
    }
  }

  func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {
    guard let number = other.flatMap({ CaseNumber($0) }) else {
      guard kind == .duplicate || kind == .distinct else { return }
      throw Act.Linked.needsNumber(field: .otherCase)
    }
    guard number != dispute.number else {
      throw MediationError(
        .refused, zh: "纠纷不能与自己关联", en: "a dispute cannot be linked to itself",
        field: .otherCase)
    }
    let target = try reader.existing(number)
    if kind == .duplicate, target.status == .merged || target.status == .voided {
      throw MediationError(
        .refused, zh: "\(number) 已并案或作废，不能再并入",
        en: "\(number) is itself merged or void", field: .otherCase,
        hint: target.mergedInto.map {
          .words(zh: "并入 \($0)", en: "merge into \($0)")
        })
    }
  }

  private static func needsNumber(field: Field) -> MediationError {
    MediationError(
      .usage, zh: "这样关联要写另一起纠纷的编号", en: "such a link is to a case number", field: field)
  }

  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    guard kind == .duplicate, !dispute.status.isOpen else { return }
    throw MediationError(
      .refused,
      zh: "\(dispute.number) 已了结，不能并案", en: "\(dispute.number) has ended and cannot be merged",
      hint: .dispute(.relateOrReopen, dispute.number))
  }

  func leads(from dispute: Dispute, _ row: Lifecycle.Row, on day: Day) -> Status? {
    kind == .duplicate ? .merged : row.to
  }

  func apply(to dispute: inout Dispute, on day: Day) {
    switch kind {
    case .duplicate:
      dispute.mergedInto = other
      dispute.end(as: .merged, on: day)
    case .repeat: dispute.repeats.append(day)
    case .related, .distinct: break
    }
  }
}

extension Act.Linked {
  func describe(into list: inout some DetailSink) {
    list.add(to: other, isOpen: other.flatMap { CaseNumber($0) } != nil)
    list.add("as", kind.rawValue)
  }

  init(reading read: DetailReader) throws(DetailError) {
    other = try read.text("to")
    kind = try read.requiredCode("as", LinkKind.self)
  }
}

extension Act.Kind {
  public static var linked: Self { Self(Act.Linked.self) }
}
