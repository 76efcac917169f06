/// What may follow what: one row per act, with the states it may follow, the state it leads to and
/// the rule it rests on.
public enum Lifecycle {
  /// One row of the table.
  public struct Transition: Sendable {
    public let act: Act.Kind
    public let from: Set<Status>
    /// `nil` when the dispute stays where it is.
    public let to: Status?
    public let rule: Phrase
  }

  /// The states in which a dispute waits for an outcome.
  public static let openStatuses = Set(Status.allCases.filter(\.isOpen))

  static let settled: Set<Status> = [.agreed, .performed]
  static let ended: Set<Status> = [.failed, .withdrawn, .terminated, .declined]
  static let everywhere = Set(Status.allCases).subtracting([.voided])

  /// The whole lifecycle.
  public static let table: [Transition] = [
    row(
      .accepted, from: [.registered, .reopened], to: .accepted,
      zh: "登记或重开之后才谈得上受理，受理只有一次",
      en: "a dispute is accepted once, after it was registered or reopened"),
    row(
      .declined, from: [.registered], to: .declined,
      zh: "不予受理只能在受理之前", en: "a dispute can be declined only before it is accepted"),
    row(
      .assigned, from: openStatuses, to: nil,
      zh: "只有未了结的纠纷才能指派调解员", en: "only an open dispute can be assigned"),
    row(
      .session, from: openStatuses, to: .mediating,
      zh: "调解在纠纷未了结时进行；了结之后只能补记了结之前的调解",
      en: "sessions are held while a dispute is open; afterwards only earlier ones are added"),
    row(
      .noted, from: everywhere, to: nil,
      zh: "作废的登记不能再记事", en: "a voided registration takes no notes"),
    row(
      .linked, from: everywhere, to: nil,
      zh: "作废的登记不能关联", en: "a voided registration cannot be linked"),
    row(
      .resolved, from: openStatuses, to: .agreed,
      zh: "一起未了结的纠纷只能化解一次", en: "an open dispute is resolved once"),
    row(
      .performed, from: [.agreed], to: .performed,
      zh: "先有协议，后有履行", en: "performance follows an agreement"),
    row(
      .failed, from: openStatuses, to: .failed,
      zh: "未了结的纠纷才会调解不成（人民调解法第26条）",
      en: "only an open dispute can fail (People's Mediation Law, art. 26)"),
    row(
      .withdrawn, from: openStatuses, to: .withdrawn,
      zh: "未了结的纠纷才能撤回（人民调解法第23条）",
      en: "only an open dispute can be withdrawn (People's Mediation Law, art. 23)"),
    row(
      .terminated, from: openStatuses, to: .terminated,
      zh: "未了结的纠纷才能终止调解", en: "only an open dispute can be terminated"),
    row(
      .referred, from: openStatuses, to: .referredOut,
      zh: "未了结的纠纷才能移送", en: "only an open dispute can be referred"),
    row(
      .returned, from: [.referredOut], to: .accepted,
      zh: "移送出去的纠纷才会退回", en: "only a dispute that was referred out comes back"),
    row(
      .visited, from: settled.union(ended).union([.closed, .referredOut]), to: nil,
      zh: "回访在纠纷了结之后（人民调解法第31条）",
      en: "a visit follows the end of a dispute (People's Mediation Law, art. 31)"),
    row(
      .closed, from: ended.union([.performed, .referredOut]), to: .closed,
      zh: "协议履行完毕或以其他方式了结之后才能结案（程序规定第258条）",
      en: "a dispute is closed once its agreement is performed, or it ended otherwise "
        + "(procedural rules, art. 258)"),
    row(
      .reopened, from: settled.union(ended).union([.closed]), to: .reopened,
      zh: "了结了的纠纷才能重开；移送的用 return，并案的在主案里办",
      en: "only an ended dispute is reopened; a referred one returns, a merged one lives on in "
        + "the other"),
    row(
      .erased, from: Set(Status.allCases), to: nil,
      zh: "依法删除随时可以（个人信息保护法第47条）",
      en: "personal text can be erased by law at any time (Personal Information Protection Law, "
        + "art. 47)"),
    row(
      .protected, from: everywhere, to: nil,
      zh: "作废的登记不再设保护", en: "a voided registration takes no protection"),
    row(
      .released, from: everywhere, to: nil,
      zh: "作废的登记没有保护可解除", en: "a voided registration has no protection to lift"),
    row(
      .destructionProposed, from: destructible, to: nil,
      zh: "了结之后才谈得上销毁", en: "only the text of an ended dispute is destroyed"),
    row(
      .destroyed, from: destructible, to: nil,
      zh: "了结之后才谈得上销毁", en: "only the text of an ended dispute is destroyed"),
  ]

  /// The states in which the text of a dispute may be destroyed.
  private static let destructible = Set(Status.allCases).subtracting(openStatuses)

  /// Whether the act may follow the state.
  public static func allows(_ act: Act.Kind, from status: Status) -> Bool {
    place(of: act).map { origins[$0].contains(status) } ?? false
  }

  /// The row that applies to an entry.
  ///
  /// - Throws: `MediationError` of kind `refused` when the state or the day forbids it.
  static func transition(
    for entry: Entry, of dispute: Dispute
  ) throws(MediationError) -> Transition {
    guard let place = place(of: entry.act.kind) else { throw Refusal.notAnAct(entry, dispute) }
    let row = table[place]
    try dispute.refuseClosedFile(entry)
    let isLateFact = row.act == .session && !dispute.status.isOpen
    // Closing without performance is for agreements only, and only they need it.
    let isAllowed =
      entry.act == .closed(performed: false)
      ? dispute.status == .agreed
      : origins[place].contains(dispute.status) || (isLateFact && dispute.status != .voided)
    guard isAllowed else {
      throw Refusal.state(row, dispute)
    }
    guard entry.happenedOn >= dispute.registeredOn else {
      throw Refusal.beforeRegistration(entry, dispute)
    }
    if isLateFact {
      guard let ended = dispute.endedOn, entry.happenedOn <= ended else {
        throw Refusal.state(row, dispute)
      }
      return Transition(act: row.act, from: row.from, to: nil, rule: row.rule)
    }
    let moves = row.leads(from: dispute.status, entry.act) != nil
    guard !moves || entry.happenedOn >= dispute.movedOn || row.act == .session else {
      throw Refusal.beforeLastAct(entry, dispute)
    }
    if case .linked(_, .duplicate) = entry.act, !dispute.status.isOpen {
      throw Refusal.mergingEnded(dispute)
    }
    if case .resolved(let resolution) = entry.act, let limit = resolution.performBy,
      limit < entry.happenedOn
    {
      throw Refusal.performByTooEarly(limit, entry)
    }
    return row
  }

  // Looked through for each event of an import and of a check: two dozen acts and a dozen states
  // are sooner compared than hashed.
  private static let acts = table.map(\.act)
  private static let origins = table.map { Array($0.from) }

  private static func place(of act: Act.Kind) -> Int? { acts.firstIndex(of: act) }

  private static func row(
    _ act: Act.Kind, from: Set<Status>, to: Status?, zh: String, en: String
  ) -> Transition {
    Transition(act: act, from: from, to: to, rule: Phrase(zh: zh, en: en))
  }
}

extension Lifecycle.Transition {
  /// The state an act leads to; `nil` when it moves nothing.
  func leads(from status: Status, _ act: Act) -> Status? {
    switch act {
    case .performed(inFull: false): nil
    case .linked(_, .duplicate): .merged
    default: to
    }
  }
}
