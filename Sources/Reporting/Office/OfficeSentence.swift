import Mediation

extension OfficeAct {
  /// What was entered for the office, as a sentence without its end.
  public var sentence: Phrase {
    switch self {
    case .unitAdded(let unit):
      Phrase(zh: "登记单位 \(unit.code) \(unit.name)", en: "\(unit.kind.label.en) \(unit.code) added")
    case .unitRenamed(let name):
      Phrase(
        zh: "\(name.unit) 自 \(name.from) 起由“\(name.was)”改称“\(name.name)”",
        en: "\(name.unit) called “\(name.name)” from \(name.from), “\(name.was)” before")
    case .mediatorChanged(let change):
      Phrase(
        zh: "调解员 \(change.now.code) 自 \(change.from) 起更改",
        en: "mediator \(change.now.code) changed from \(change.from)")
    case .personNamed(let named):
      Phrase(
        zh: "\(named.code) 自 \(named.from) 起改名", en: "\(named.code) renamed from \(named.from)")
    case .mediatorAdded(let person):
      Phrase(zh: "登记调解员 \(person.code)", en: "mediator \(person.code) added")
    case .operatorAdded(let person):
      Phrase(zh: "登记经办人 \(person.code)", en: "operator \(person.code) added")
    case .operatorChanged(let person):
      Phrase(zh: "更改经办人 \(person.code)", en: "operator \(person.code) changed")
    case .retentionSet(let rule):
      Phrase(
        zh: "\(rule.category.label.zh)案卷保存 \(rule.years) 年",
        en: "\(rule.category.label.en) files kept for \(rule.years.counted("year"))")
    case .adopted: Phrase(zh: "旧库的单位和人员", en: "units and people of an older database")
    case .cutOffSet(let cutOff):
      Phrase(zh: "统计月截至 \(cutOff.day) 日", en: "the month's cut-off is day \(cutOff.day)")
    case .nilReported(let report):
      Phrase(
        zh: "\(report.station) \(report.period) 零报告",
        en: "nil report of \(report.station) for \(report.period)")
    case .proceedingAdded(let proceeding):
      Phrase(
        zh: "登记 \(proceeding.concludedOn) 办结的\(proceeding.kind.label.zh)",
        en: "\(proceeding.kind.label.en) concluded on \(proceeding.concludedOn)")
    case .figureNoted(let figure):
      Phrase(
        zh: "登记 \(figure.on) 的\(figure.kind.label.zh) \(figure.value)",
        en: "\(figure.kind.label.en) of \(figure.on): \(figure.value)")
    case .sealed(let note):
      Phrase(zh: "封存第 \(note.number) 号", en: "seal \(note.number)")
    case .mapRemembered(let map): Phrase(zh: "记住对照表 \(map.name)", en: "map \(map.name) kept")
    case .mapForgotten(let name): Phrase(zh: "不再用对照表 \(name)", en: "map \(name) forgotten")
    case .cellStaffed(let staff):
      Phrase(
        zh: "\(staff.cell) 自 \(staff.from) 起由 \(staff.who ?? "无人") 负责",
        en: "\(staff.cell) looked after by \(staff.who ?? "nobody") from \(staff.from)")
    case .registersBound: Phrase(zh: "旧库的操作", en: "operations of an older database")
    case .clockAccepted: Phrase(zh: "时钟照原样采用", en: "the clock taken as it is")
    case .retracted(let operation): Phrase(zh: "撤回 \(operation)", en: "\(operation) retracted")
    }
  }
}

extension CellStaff {
  fileprivate var who: String? {
    let codes = [officer, auxiliary].compactMap(\.self)
    return codes.isEmpty ? nil : codes.joined(separator: "、")
  }
}
