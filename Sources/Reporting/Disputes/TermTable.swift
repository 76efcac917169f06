import Formats
import Mediation

extension AgreedTerm {
  /// The term for machines; the keys are stable, amounts are texts in yuan.
  public func json(_ parties: [Party]) -> JSON {
    [
      "term": .integer(place), "text": .optional(text), "owed_by": .optional(owedBy),
      "owed_by_name": .optional(name(owedBy, parties)), "owed_to": .optional(owedTo),
      "owed_to_name": .optional(name(owedTo, parties)),
      "amount": .optional(standing.bare.amount?.description),
      "by": .optional(standing.bare.by?.description),
      "paid": standing.bare.amount == nil ? .null : .string(standing.paid.description),
      "left": .optional(standing.left?.description), "state": .string(state.rawValue),
      "performed_on": .optional(standing.performedOn?.description),
      "renegotiated_on": .optional(standing.renegotiatedOn?.description),
      "defaulted_on": .optional(standing.defaultedOn?.description),
      "instalments": .array(
        standing.bare.instalments.isEmpty
          ? []
          : standing.parts.map { part, paid in
            [
              "amount": .string(part.amount.description), "by": .optional(part.by?.description),
              "paid": .string(paid.description),
            ]
          }),
      "payments": .array(
        payments.map { payment in
          [
            "on": .string(payment.on.description),
            "amount": .optional(payment.amount?.description), "proof": .optional(payment.proof),
          ]
        }),
    ]
  }

  private func name(_ place: Int?, _ parties: [Party]) -> String? {
    place.flatMap { parties[safely: $0 - 1]?.name }
  }

  /// `乙某 → 甲某`, as far as it is known.
  fileprivate func debt(_ parties: [Party]) -> String {
    guard owedBy != nil || owedTo != nil else { return "" }
    return [owedBy, owedTo].map { name($0, parties) ?? $0.map { "\($0)" } ?? "—" }
      .joined(separator: " → ")
  }
}

extension Table {
  /// The terms of an agreement, one a line, and each instalment below its term.
  public init(terms: [AgreedTerm], _ parties: [Party], in language: Language) {
    let headings: [(String, Phrase, Alignment)] = [
      ("term", Phrase(zh: "项", en: "term"), .left), ("text", Phrase(zh: "内容", en: "what"), .left),
      ("debt", Phrase(zh: "谁欠谁", en: "who owes whom"), .left),
      ("amount", Phrase(zh: "金额", en: "amount"), .right),
      ("by", Phrase(zh: "期限", en: "by"), .left), ("paid", Phrase(zh: "已付", en: "paid"), .right),
      ("state", Phrase(zh: "状态", en: "state"), .left),
    ]
    self.init(
      columns: headings.map { Column($0.0, $0.1(language), $0.2) },
      rows: terms.flatMap { $0.rows(parties, language) })
  }
}

extension AgreedTerm {
  fileprivate func rows(_ parties: [Party], _ language: Language) -> [[Table.Cell]] {
    let amount = standing.bare.amount
    let whole: [Table.Cell] = [
      .text("\(place)"), .text(text?.visibleOnOneLine ?? ""),
      .text(debt(parties).visibleOnOneLine), .text(amount?.grouped ?? ""),
      .text(standing.bare.by?.description ?? ""),
      .text(amount == nil ? "" : standing.paid.grouped), .text(state.label(language)),
    ]
    guard !standing.bare.instalments.isEmpty else { return [whole] }
    return [whole]
      + standing.parts.enumerated().map { index, part in
        [
          .text("\(place).\(index + 1)"), .text(""), .text(""), .text(part.part.amount.grouped),
          .text(part.part.by?.description ?? ""), .text(part.paid.grouped), .text(""),
        ]
      }
  }
}
