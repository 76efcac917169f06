extension Entry {
  /// Refuses an entry that is wrong in itself, whatever its dispute.
  ///
  /// - Parameter isImported: ledgers of the past are taken as they are: what they never recorded
  ///   (a reason, the routes told, the terms) is a gap, not a refusal.
  /// - Throws: `MediationError` naming the field and the fix.
  /// - Parameter erased: the private fields whose text was erased where an import comes from, and is
  ///   not asked for again.
  public func validate(
    today: Day, isImported: Bool = false, erased: Set<String> = []
  ) throws(MediationError) {
    try OfficeLife.check(happenedOn, today: today)
    if let recordedOn { try OfficeLife.check(recordedOn, today: today, field: "recorded_on") }
    try TextRule.remark.check(note, field: "--note", isImported: isImported)
    switch act {
    case .registered(let registration):
      try registration.validate(isImported: isImported, isErased: erased.contains("summary"))
    case .resolved(let resolution):
      try resolution.validate(isImported: isImported)
      try OfficeLife.check(limit: resolution.performBy, setOn: happenedOn, field: "--perform-by")
    case .failed(let reason, let told):
      try Entry.check(reason: reason, isRequired: !isImported)
      try Entry.check(told: told, isRequired: !isImported)
    case .declined(let reason), .terminated(let reason), .reopened(let reason):
      try Entry.check(reason: reason, isRequired: !isImported)
    case .withdrawn(let reason): try Entry.check(reason: reason, isRequired: false)
    case .referred(let body):
      try Entry.check(target: body, field: "--to", isErased: erased.contains("to"))
      try TextRule.name.check(body, field: "--to", isImported: isImported)
    case .linked(let other, _):
      try Entry.check(target: other, field: "OTHER", isErased: erased.contains("to"))
      try TextRule.name.check(other, field: "OTHER", isImported: isImported)
    case .erased(_, let basis), .released(_, let basis), .destructionProposed(let basis),
      .destroyed(let basis):
      try Entry.check(basis: basis, isImported: isImported)
    case .protected(let protection, let basis):
      if protection == .restricted || basis != nil {
        try Entry.check(basis: basis, isImported: isImported)
      }
    case .accepted, .assigned, .session, .noted, .performed, .returned, .visited, .closed,
      .undone:
      break
    }
  }

  /// The law an act rests on; it stands in the journal, so it names a law and nobody.
  private static func check(basis: String?, isImported: Bool) throws(MediationError) {
    guard TextRule.isThere(basis, isImported: isImported) else {
      throw MediationError(
        .refused, zh: "要写明依据", en: "a legal basis is needed", field: "--basis",
        hint: Phrase(
          zh: "如 --basis 个人信息保护法第47条", en: "e.g. --basis \"PIPL art. 47\""))
    }
    try TextRule.name.check(basis, field: "--basis", isImported: isImported)
  }

  private static func check(
    target: String?, field: String, isErased: Bool
  ) throws(MediationError) {
    guard target == nil, !isErased else { return }
    throw MediationError(
      .usage, zh: "要写明去向或所关联的编号（to）", en: "it has to say to what (to)", field: field)
  }

  private static func check(reason: String?, isRequired: Bool) throws(MediationError) {
    let hint = Phrase(
      zh: "原因代码见 mediate catalogue list reason",
      en: "for the reasons: mediate catalogue list reason")
    guard let reason else {
      if !isRequired { return }
      throw MediationError(
        .refused, zh: "要写明原因", en: "a reason is needed", field: "--reason", hint: hint)
    }
    guard Catalogue.shipped.entry("reason", reason) != nil else {
      throw MediationError(
        .usage, zh: "不认识的原因“\(reason)”", en: "unknown reason “\(reason)”",
        field: "--reason", hint: hint)
    }
  }

  /// People's Mediation Law, art. 26: when mediation fails, the parties are told of arbitration,
  /// administrative procedure and the courts.
  private static func check(told: [String], isRequired: Bool) throws(MediationError) {
    let hint = Phrase(
      zh: "告知的途径见 mediate catalogue list route",
      en: "for the routes: mediate catalogue list route")
    if told.isEmpty, isRequired {
      throw MediationError(
        .refused, zh: "调解不成要告知当事人其他途径（人民调解法第26条）",
        en: "when mediation fails the parties are told of the other routes "
          + "(People's Mediation Law, art. 26)",
        field: "--told", hint: hint)
    }
    for route in told where Catalogue.shipped.entry("route", route) == nil {
      throw MediationError(
        .usage, zh: "不认识的途径“\(route)”", en: "unknown route “\(route)”", field: "--told",
        hint: hint)
    }
  }
}

extension Registration {
  func validate(isImported: Bool, isErased: Bool) throws(MediationError) {
    guard isErased || TextRule.isThere(summary, isImported: isImported) else {
      throw MediationError(
        .refused, zh: "要写一句简要情况", en: "a short summary is needed", field: "--summary")
    }
    try TextRule.summary.check(summary, field: "--summary", isImported: isImported)
    try TextRule.name.check(grid, field: "--grid", isImported: isImported)
    try TextRule.name.check(sourceRef, field: "source_ref", isImported: isImported)
    for party in parties {
      let contact = party.contact
      for text in [party.name, contact.phone, contact.address, contact.idNumber] {
        try TextRule.name.check(text, field: "--party", isImported: isImported)
      }
    }
    guard parties.count <= 100 else {
      throw MediationError(
        .refused, zh: "当事人不能超过 100 人", en: "a dispute has at most 100 parties",
        field: "--party")
    }
  }
}

extension Resolution {
  /// An agreement has a form, and terms that say what was agreed: an oral one is noted by the
  /// mediator too (People's Mediation Law, art. 28; procedural rules, art. 184).
  func validate(isImported: Bool) throws(MediationError) {
    guard outcome.isResolved else {
      throw MediationError(
        .usage, zh: "结果“\(outcome.label.zh)”不算化解",
        en: "the outcome “\(outcome.label.en)” resolves nothing", field: "--outcome",
        hint: Phrase(
          zh: "agreement（达成协议）或 reconciled（自行和解）", en: "agreement or reconciled"))
    }
    guard outcome == .agreement, !isImported else {
      return try TextRule.remark.check(terms, field: "--terms", isImported: isImported)
    }
    guard form != nil else {
      throw MediationError(
        .refused, zh: "达成协议要写明形式", en: "an agreement has a form", field: "--form",
        hint: Phrase(
          zh: "written（书面）、oral（口头）或 on-scene（现场）", en: "written, oral or on-scene"))
    }
    guard TextRule.isThere(terms) else {
      throw MediationError(
        .refused, zh: "达成协议要写明内容（口头协议也要记录，人民调解法第28条）",
        en: "an agreement has terms; an oral one is noted too (People's Mediation Law, art. 28)",
        field: "--terms")
    }
    try TextRule.remark.check(terms, field: "--terms")
  }
}
