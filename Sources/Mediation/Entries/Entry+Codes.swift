extension Entry {
  /// Refuses a code that was not in force on the day something happened, and a reason that is for
  /// other acts.
  ///
  /// Ledgers of the past are not asked: they come in as they are.
  ///
  /// - Throws: `MediationError` of kind `refused`, naming the option that gives the code.
  func checkCodes(by catalogue: Catalogue) throws(MediationError) {
    for stated in act.payload.codes {
      try catalogue.check(stated.list, stated.code, on: happenedOn, field: stated.field)
      if stated.list == StatedCode.reasons { try check(reason: stated.code, catalogue) }
    }
  }

  private func check(
    reason: String?, _ catalogue: Catalogue
  ) throws(MediationError) {
    guard let reason, let entry = catalogue.entry(StatedCode.reasons, reason), !entry.fits(act.kind)
    else {
      return
    }
    let verbs = entry.acts.compactMap { Act.Kind(rawValue: $0)?.verb }
    let fitting = catalogue.entries(of: StatedCode.reasons).filter { $0.fits(act.kind) }
    throw MediationError(
      .refused,
      zh: "原因 \(reason)（\(entry.label.zh)）用于 \(verbs.joined(separator: "、"))，"
        + "不用于 \(act.kind.verb)",
      en: "the reason \(reason) (\(entry.label.en)) is for \(verbs.joined(separator: ", ")), "
        + "not for \(act.kind.verb)",
      field: .reason,
      hint: .words(
        zh: "可用：" + fitting.map { "\($0.code)（\($0.label.zh)）" }.joined(separator: "、"),
        en: "possible: " + fitting.map(\.code).joined(separator: ", ")))
  }
}

extension Catalogue {
  /// Refuses a code that was not in force on a day; a word that is no code of the list passes.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func check(
    _ list: String, _ code: String?, on day: Day, field: Field
  ) throws(MediationError) {
    guard let code, !isInForce(list, code, on: day), let entry = entry(list, code) else { return }
    throw MediationError(
      .refused, zh: "代码 \(code)（\(entry.label.zh)）在 \(day) 不施行：\(entry.validity.label.zh)",
      en: "the code \(code) (\(entry.label.en)) is not in force on \(day): "
        + entry.validity.label.en,
      field: field,
      hint: .seeCodesOfDay(list: list))
  }
}
