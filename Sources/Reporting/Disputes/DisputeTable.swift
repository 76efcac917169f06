import Formats
import Mediation

extension Table {
  /// A list of disputes for people.
  ///
  /// - Parameter today: the day on which the age of the open ones is told.
  public init(listing disputes: [Dispute], today: Day, in language: Language) {
    let headings: [(String, Phrase, Alignment)] = [
      ("number", Phrase(zh: "编号", en: "number"), .left),
      ("status", Phrase(zh: "状态", en: "status"), .left),
      ("category", Phrase(zh: "类别", en: "category"), .left),
      ("registered_on", Phrase(zh: "登记", en: "registered"), .left),
      ("days_open", Phrase(zh: "未结天数", en: "days open"), .right),
      ("mediator", Phrase(zh: "调解员", en: "mediator"), .left),
      ("parties", Phrase(zh: "当事人", en: "parties"), .left),
      ("summary", Phrase(zh: "简要情况", en: "summary"), .left),
    ]
    self.init(
      columns: headings.map { Column($0.0, $0.1(language), $0.2) },
      rows: disputes.map { dispute in
        [
          .text(dispute.number.description), .text(dispute.status.label(language)),
          .text(dispute.category.label(language)), .text(dispute.registeredOn.description),
          dispute.daysOpen(on: today).map { .number($0) } ?? .text(""),
          .text(dispute.mediator ?? ""),
          .text(dispute.parties.present.compactMap(\.name).joined(separator: " ")),
          .text(dispute.summary ?? dispute.absence(language)),
        ]
      })
  }
}

extension Dispute {
  /// Why there is no text to show.
  func absence(_ language: Language) -> String {
    if let day = destroyedOn {
      return Phrase(zh: "（案卷 \(day) 已销毁）", en: "(the file was destroyed on \(day))")(language)
    }
    guard !protections.isEmpty else {
      return Phrase(zh: "（简要情况已删除）", en: "(the summary was erased)")(language)
    }
    let why = Protection.allCases.filter(protections.contains).map { $0.label(language) }
    return Phrase(
      zh: "（\(why.joined(separator: "、"))）", en: "(\(why.joined(separator: ", ")))")(language)
  }

  /// Days since it last opened; `nil` when it is not open, or was opened after the day only.
  func daysOpen(on today: Day) -> Int? {
    guard status.isOpen, let spell = spells.last, spell.openedOn <= today else { return nil }
    return today - spell.openedOn
  }
}
