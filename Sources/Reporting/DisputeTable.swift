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
      ("summary", Phrase(zh: "简要情况", en: "summary"), .left),
    ]
    self.init(
      columns: headings.map { Column($0.0, $0.1(language), $0.2) },
      rows: disputes.map { dispute in
        [
          .text(dispute.number.description), .text(dispute.status.label(language)),
          .text(dispute.category.label(language)), .text(dispute.registeredOn.description),
          dispute.daysOpen(on: today).map { .number($0) } ?? .text(""),
          .text(dispute.mediator ?? ""), .text(dispute.summary ?? ""),
        ]
      })
  }
}

extension Dispute {
  /// Days since it last opened; `nil` when it is not open.
  func daysOpen(on today: Day) -> Int? {
    guard status.isOpen, let spell = spells.last else { return nil }
    return today - spell.openedOn
  }
}
