/// What may follow what: each act has its row, with the states it may follow, the state it leads to
/// and the rule it rests on.
public enum Lifecycle {
  /// One row of the table.
  public struct Row: Sendable {
    public let from: Set<Status>
    /// `nil` when the dispute stays where it is.
    public let to: Status?
    public let rule: Phrase
    // Looked through for each event of an import and of a check: a dozen states are sooner compared
    // than hashed.
    private let origins: [Status]

    init(from: Set<Status>, to: Status?, rule: Phrase) {
      self.from = from
      self.to = to
      self.rule = rule
      origins = Array(from)
    }

    /// Whether the act may follow the state.
    func allows(_ status: Status) -> Bool { origins.contains(status) }
  }

  /// Where an act stands.
  enum Place: Sendable {
    case row(Row)
    /// It never follows another act; the refusal, after the dispute's number, and the way out.
    case never(Phrase, hint: Advice?)

    static func row(from: Set<Status>, to: Status?, zh: String, en: String) -> Place {
      .row(Row(from: from, to: to, rule: Phrase(zh: zh, en: en)))
    }
  }

  /// The states in which a dispute waits for an outcome.
  public static let openStatuses = Set(Status.allCases.filter(\.isOpen))

  static let settled: Set<Status> = [.agreed, .performed]
  static let ended: Set<Status> = [.failed, .withdrawn, .terminated, .declined]
  static let everywhere = Set(Status.allCases).subtracting([.voided])
  /// The states in which the text of a dispute may be destroyed.
  static let destructible = Set(Status.allCases).subtracting(openStatuses)

  /// The whole lifecycle; an act that is not in it follows no other.
  public static let table: [(act: Act.Kind, row: Row)] = Act.Kind.allCases.compactMap { act in
    act.row.map { (act, $0) }
  }

  /// Whether the act may follow the state.
  public static func allows(_ act: Act.Kind, from status: Status) -> Bool {
    act.row?.allows(status) ?? false
  }
}

extension Act.Kind {
  /// Its row of the lifecycle; `nil` when it follows no other act.
  public var row: Lifecycle.Row? {
    if case .row(let row) = payload.place { row } else { nil }
  }
}

extension ActPayload {
  /// The state the act leads a dispute to; `nil` when it stays where it is.
  ///
  /// - Throws: `MediationError` of kind `refused` when the state or the day forbids it.
  func destination(of dispute: Dispute, on day: Day) throws(MediationError) -> Status? {
    let row: Lifecycle.Row
    switch Self.place {
    case .row(let place): row = place
    case .never(let rule, let hint): throw Refusal.never(dispute, rule, hint: hint)
    }
    try dispute.refuseClosedFile(Self.self)
    try refuseState(of: dispute, row)
    guard day >= dispute.registeredOn else { throw Refusal.beforeRegistration(day, dispute) }
    let next = leads(from: dispute, row, on: day)
    guard next == nil || day >= dispute.movedOn || !Self.keepsOrder else {
      throw Refusal.beforeLastAct(day, dispute)
    }
    try refuse(in: dispute, on: day, row)
    return next
  }
}
