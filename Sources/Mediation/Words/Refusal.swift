/// The refusals of the lifecycle, in words: which rule, and the way out.
enum Refusal {
  static func state(
    _ act: Act.Kind, _ row: Lifecycle.Row, _ dispute: Dispute
  ) -> MediationError {
    let status = dispute.status.label
    return MediationError(
      .refused,
      zh: "\(dispute.number) 现为“\(status.zh)”：\(row.rule.zh)",
      en: "\(dispute.number) is “\(status.en)”: \(row.rule.en)",
      hint: wayOut(for: act, dispute))
  }

  static func beforeRegistration(_ day: Day, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(day) 早于 \(dispute.number) 的登记日 \(dispute.registeredOn)",
      en: "\(day) is before \(dispute.number) was registered, "
        + "\(dispute.registeredOn)",
      field: .happenedOn, hint: onOrAfter(dispute.registeredOn))
  }

  static func beforeLastAct(_ day: Day, _ dispute: Dispute) -> MediationError {
    MediationError(
      .refused,
      zh: "\(day) 早于 \(dispute.number) 上一步的日期 \(dispute.movedOn)",
      en: "\(day) is before the last step of \(dispute.number), \(dispute.movedOn)",
      field: .happenedOn, hint: onOrAfter(dispute.movedOn))
  }

  static func destroyed(_ dispute: Dispute) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) 的案卷已销毁，只留存根",
      en: "the file of \(dispute.number) was destroyed; only its stub is left",
      hint: .words(zh: "另起一案登记", en: "register a new dispute"))
  }

  static func restricted(_ dispute: Dispute) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) 已限制处理，只存不用（个人信息保护法第47条）",
      en: "\(dispute.number) is restricted: stored, not worked on (Personal Information "
        + "Protection Law, art. 47)",
      hint: .dispute(.liftRestriction, dispute.number))
  }

  /// An act that never follows another.
  static func never(_ dispute: Dispute, _ rule: Phrase, hint: Advice?) -> MediationError {
    MediationError(
      .refused, zh: "\(dispute.number) \(rule.zh)", en: "\(dispute.number) \(rule.en)", hint: hint)
  }

  static func onOrAfter(_ day: Day) -> Advice {
    .words(zh: "日期应为 \(day) 或之后", en: "the day should be \(day) or later")
  }

  /// The step that opens the way, or else what can be done now.
  private static func wayOut(for act: Act.Kind, _ dispute: Dispute) -> Advice {
    if let way = act.payload.wayOut(of: dispute) { return way }
    if dispute.status == .referredOut, Lifecycle.allows(act, from: .accepted) {
      return .dispute(.comeBack, dispute.number)
    }
    if Lifecycle.allows(.reopened, from: dispute.status), Lifecycle.allows(act, from: .reopened) {
      return .dispute(.reopen, dispute.number)
    }
    let acts = Lifecycle.table.filter { act, row in
      row.allows(dispute.status) && !act.payload.isAboutTheFile
    }.map(\.act)
    return acts.isEmpty ? .words(zh: "请重新登记", en: "register it anew") : .possibleNow(acts)
  }
}
