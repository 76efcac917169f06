/// The refusals of the lifecycle, in words: which rule, and the way out.
enum Refusal {
  static func state(_ row: Lifecycle.Transition, _ dispute: Dispute) -> MediationError {
    let status = dispute.status.label
    return MediationError(
      .refused,
      zh: "\(dispute.number) 现为“\(status.zh)”：\(row.rule.zh)",
      en: "\(dispute.number) is “\(status.en)”: \(row.rule.en)",
      hint: wayOut(for: row.act, dispute))
  }

  static func beforeRegistration(_ entry: Entry, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(entry.happenedOn) 早于 \(dispute.number) 的登记日 \(dispute.registeredOn)",
      en: "\(entry.happenedOn) is before \(dispute.number) was registered, "
        + "\(dispute.registeredOn)",
      field: "--on", hint: onOrAfter(dispute.registeredOn))
  }

  static func beforeLastAct(_ entry: Entry, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(entry.happenedOn) 早于 \(dispute.number) 上一步的日期 \(dispute.movedOn)",
      en: "\(entry.happenedOn) is before the last step of \(dispute.number), \(dispute.movedOn)",
      field: "--on", hint: onOrAfter(dispute.movedOn))
  }

  static func mergingEnded(_ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(dispute.number) 已了结，不能并案", en: "\(dispute.number) has ended and cannot be merged",
      hint: Phrase(
        zh: "用 --kind related 关联，或先 mediate reopen \(dispute.number)",
        en: "link it with --kind related, or reopen it first: mediate reopen \(dispute.number)"))
  }

  static func performByTooEarly(_ limit: Day, _ entry: Entry) -> MediationError {
    MediationError(
      .refused,
      zh: "履行期限 \(limit) 早于达成之日 \(entry.happenedOn)",
      en: "the performance date \(limit) is before the day of the agreement, "
        + "\(entry.happenedOn)",
      field: "--perform-by", hint: onOrAfter(entry.happenedOn))
  }

  static func destroyed(_ dispute: Dispute) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) 的案卷已销毁，只留存根",
      en: "the file of \(dispute.number) was destroyed; only its stub is left",
      hint: Phrase(zh: "另起一案登记", en: "register a new dispute"))
  }

  static func restricted(_ dispute: Dispute) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) 已限制处理，只存不用（个人信息保护法第47条）",
      en: "\(dispute.number) is restricted: stored, not worked on (Personal Information "
        + "Protection Law, art. 47)",
      hint: Phrase(
        zh: "解除：mediate restrict \(dispute.number) --lift --basis …",
        en: "to lift it: mediate restrict \(dispute.number) --lift --basis …"))
  }

  static func notProtected(_ protection: Protection, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) 没有“\(protection.label.zh)”可解除",
      en: "\(dispute.number) has no “\(protection.label.en)” to lift",
      hint: Phrase(
        zh: "现状见 mediate show \(dispute.number)", en: "see mediate show \(dispute.number)"))
  }

  static func notAnAct(_ entry: Entry, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(dispute.number) 不能再次登记", en: "\(dispute.number) cannot be registered again")
  }

  private static func onOrAfter(_ day: Day) -> Phrase {
    Phrase(zh: "日期应为 \(day) 或之后", en: "the day should be \(day) or later")
  }

  /// The command that opens the way, or else what can be done now.
  private static func wayOut(for act: Act.Kind, _ dispute: Dispute) -> Phrase {
    if act == .closed, dispute.status == .agreed {
      return Phrase(
        zh: "先登记履行：mediate perform \(dispute.number)",
        en: "first enter the performance: mediate perform \(dispute.number)")
    }
    if dispute.status == .referredOut, Lifecycle.allows(act, from: .accepted) {
      return Phrase(
        zh: "若已退回：mediate return \(dispute.number)",
        en: "if it came back: mediate return \(dispute.number)")
    }
    if Lifecycle.allows(.reopened, from: dispute.status), Lifecycle.allows(act, from: .reopened) {
      return Phrase(
        zh: "若有反复：mediate reopen \(dispute.number) --reason …",
        en: "if it came back: mediate reopen \(dispute.number) --reason …")
    }
    let verbs = Lifecycle.table.filter { row in
      row.from.contains(dispute.status) && !row.act.isAboutTheFile
    }.map(\.act.verb)
    return verbs.isEmpty
      ? Phrase(zh: "请重新登记", en: "register it anew")
      : Phrase(
        zh: "现在可以：\(verbs.joined(separator: "、"))",
        en: "possible now: \(verbs.joined(separator: ", "))")
  }
}

extension Act.Kind {
  /// Whether the act is about how the file is kept, not about the dispute.
  var isAboutTheFile: Bool {
    switch self {
    case .erased, .protected, .released, .destructionProposed, .destroyed: true
    default: false
    }
  }

  /// The command that enters the act.
  public var verb: String {
    switch self {
    case .registered: "log"
    case .accepted: "accept"
    case .declined: "decline"
    case .assigned: "assign"
    case .session: "session"
    case .noted: "note"
    case .linked: "link"
    case .resolved: "resolve"
    case .performed: "perform"
    case .failed: "fail"
    case .withdrawn: "withdraw"
    case .terminated: "terminate"
    case .referred: "refer"
    case .returned: "return"
    case .visited: "visit"
    case .closed: "close"
    case .reopened: "reopen"
    case .undone: "undo"
    case .erased: "redact"
    case .protected: "protect"
    case .released: "release"
    case .destructionProposed: "retention propose"
    case .destroyed: "retention approve"
    }
  }
}
