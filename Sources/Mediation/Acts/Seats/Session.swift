extension Act {
  /// A mediation session was held.
  public struct Session: ActPayload {
    /// What it came to; `nil` where nobody noted it.
    public let result: SessionResult?
    public let sitting: Sitting

    static let word = "session"
    static let verb = "session"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: .mediating,
      zh: "调解在纠纷未了结时进行；了结之后只能补记了结之前的调解",
      en: "sessions are held while a dispute is open; afterwards only earlier ones are added")
    /// A session that was held before the last step may be added after it.
    static let keepsOrder = false

    var act: Act { .session(self) }
  }

  public static func session(result: SessionResult?, _ sitting: Sitting = Sitting()) -> Act {
    .session(Session(result: result, sitting: sitting))
  }
}

extension Act.Session {
  var mediators: [String] { sitting.mediators }

  func validate(in context: EntryContext) throws(MediationError) {
    try sitting.validate(in: context)
  }

  func validateReferences(
    in dispute: Dispute, on day: Day, _ reader: any DisputeReader
  ) throws {
    try sitting.check(in: dispute, on: day, reader)
  }

  /// An ended dispute takes sessions too, those of before its end.
  func refuseState(of dispute: Dispute, _ row: Lifecycle.Row) throws(MediationError) {
    guard dispute.status != .voided else { throw Refusal.state(Self.kind, row, dispute) }
  }

  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {
    guard !dispute.status.isOpen else { return }
    guard let ended = dispute.endedOn, day <= ended else {
      throw Refusal.state(Self.kind, row, dispute)
    }
  }

  /// A session is held while a dispute is open: one between an ending and the reopening would count for
  /// neither of the two spells.
  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {
    let spells = dispute.spells
    guard let next = spells.first(where: { $0.openedOn > day }), day >= dispute.registeredOn,
      !spells.contains(where: { $0.openedOn <= day && !$0.hasEnded(before: day) })
    else { return }
    throw MediationError(
      .refused, zh: "\(day) 时 \(dispute.number) 已了结，\(next.openedOn) 才重开",
      en: "on \(day) \(dispute.number) had ended; it was reopened on \(next.openedOn)",
      field: .happenedOn,
      hint: .noteInstead)
  }

  func leads(from dispute: Dispute, _ row: Lifecycle.Row, on day: Day) -> Status? {
    dispute.status.isOpen ? row.to : nil
  }

  /// A session belongs to the spell that covers its day, else to the latest.
  var codes: [StatedCode] { [StatedCode(result, .result)] }

  func apply(to dispute: inout Dispute, on day: Day) {
    let spells = dispute.spells
    let covering = spells.lastIndex { $0.openedOn <= day && !$0.hasEnded(before: day) }
    guard let index = covering ?? spells.indices.last else { return }
    dispute.nextSessionOn = sitting.next ?? dispute.nextSessionOn.flatMap { $0 > day ? $0 : nil }
    dispute.spells[index].sessionOn = min(spells[index].sessionOn ?? day, day)
  }
}

extension Act.Session {
  func describe(into list: inout some DetailSink) {
    list.add("result", result?.rawValue)
    sitting.describe(into: &list)
  }

  init(reading read: DetailReader) throws(DetailError) {
    result = try read.code("result", SessionResult.self)
    sitting = try Sitting(reading: read)
  }
}

extension Act.Kind {
  public static var session: Self { Self(Act.Session.self) }
}
