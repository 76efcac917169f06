import Mediation

/// The signs that stand in a table where there is no figure.
enum CellSign: CaseIterable, Sendable {
  case hidden, unreported, missing

  init?(_ cell: Table.Cell) {
    switch cell {
    case .hidden: self = .hidden
    case .unreported: self = .unreported
    case .missing, .rate(nil): self = .missing
    case .rate(.some(let rate)):
      guard rate.percent == nil else { return nil }
      self = .missing
    case .text, .number, .share: return nil
    }
  }

  var cell: Table.Cell {
    switch self {
    case .hidden: .hidden
    case .unreported: .unreported
    case .missing: .missing
    }
  }

  /// What a screen reader says in the sign's place.
  var label: Phrase {
    switch self {
    case .hidden: Phrase(zh: "不公布", en: "not published")
    case .unreported: Phrase(zh: "未报", en: "not reported")
    case .missing: Phrase(zh: "无", en: "none")
    }
  }

  /// The sign explained to those who see it.
  var meaning: Phrase {
    switch self {
    case .hidden:
      Phrase(
        zh: "数小不公布，或为免由此推出小数而不公布",
        en: "not published: a small count, or one that would give it away")
    case .unreported: Phrase(zh: "未报，不是零", en: "not reported, which is not zero")
    case .missing:
      Phrase(
        zh: "无数可列：无分母、未达到或未记录",
        en: "nothing to print: no denominator, not reached or not recorded")
    }
  }

  /// The signs with their meanings, in one line.
  static func legend(_ signs: [CellSign], _ language: Language) -> String {
    let items = signs.map { "\($0.cell.display(language)) \($0.meaning(language))" }
    return Phrase(
      zh: "符号：" + items.joined(separator: "；") + "。",
      en: "Signs: " + items.joined(separator: "; ") + ".")(language)
  }
}
