import Formats
import Mediation

/// What is said of the terms of an agreement beside their words, each as `3400`, or as `2=3400` where it is
/// about the second.
struct TermWords {
  private var terms: [Term]

  /// - Parameter count: how many terms there are.
  init(_ count: Int) { terms = Array(repeating: Term(nil), count: count) }

  /// What was said of the term at an index.
  subscript(index: Int) -> Term { terms[index] }

  mutating func take(amounts: [String]) throws {
    for (index, text) in try values(amounts, .amount) {
      try refuseTwice(terms[index].bare.amount, .amount)
      terms[index].bare.amount = try Words.money(text, field: .amount)
    }
  }

  mutating func take(days: [String], _ session: Session) throws {
    for (index, text) in try values(days, .termDay) {
      try refuseTwice(terms[index].bare.by, .termDay)
      terms[index].bare.by = try session.day(text, field: .termDay)
    }
  }

  mutating func take(owedBy: [String], owedTo: [String]) throws {
    for (index, text) in try values(owedBy, .owedBy) {
      try refuseTwice(terms[index].owedBy, .owedBy)
      terms[index].owedBy = try TermWords.place(text, .owedBy)
    }
    for (index, text) in try values(owedTo, .owedTo) {
      try refuseTwice(terms[index].owedTo, .owedTo)
      terms[index].owedTo = try TermWords.place(text, .owedTo)
    }
  }

  /// Instalments need to know the amount, so they come last.
  ///
  /// - Parameter amount: that of the term at an index, from its words.
  mutating func take(
    instalments: [String], _ session: Session, amount: (Int) -> Money?
  ) throws {
    for (index, text) in try values(instalments, .instalments) {
      guard terms[index].bare.instalments.isEmpty else { throw TermWords.twice(.instalments) }
      let sum = terms[index].bare.amount ?? amount(index)
      let parts = try TermWords.instalments(text, of: sum, session)
      terms[index].bare.instalments = parts
      if sum == nil {
        terms[index].bare.amount = Money(fen: parts.reduce(0) { $0 + $1.amount.fen })
      }
    }
  }

  /// The values with the indices of their terms.
  private func values(_ words: [String], _ field: Field) throws -> [(Int, String)] {
    try words.map { word in
      let parts = word.narrow.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        guard terms.count == 1 else {
          throw MediationError(
            .usage, zh: "有 \(terms.count) 项协议，要写是哪一项的",
            en: "there are \(terms.count) terms; say of which",
            field: field,
            hint: .words(
              zh: "如 \(field.spelling) 2=\(word)", en: "as \(field.spelling) 2=\(word)"))
        }
        return (0, word)
      }
      guard let place = Int(parts[0]), terms.indices.contains(place - 1) else {
        throw MediationError(
          .usage, zh: "没有第“\(parts[0])”项，只写了 \(terms.count) 项协议内容",
          en: "there is no term “\(parts[0])”; \(terms.count) are given", field: field)
      }
      return (place - 1, String(parts[1]))
    }
  }

  private func refuseTwice<Value>(_ value: Value?, _ field: Field) throws {
    if value != nil { throw TermWords.twice(field) }
  }

  private static func twice(_ field: Field) -> MediationError {
    MediationError(
      .usage, zh: "同一项的 \(field.spelling) 写了两次", en: "\(field.spelling) is given twice of one term",
      field: field)
  }

  /// The place of a party or term.
  static func place(_ text: String, _ field: Field) throws(MediationError) -> Int {
    if let place = Int(text.narrow), place > 0 { return place }
    throw MediationError(
      .usage, zh: "“\(text.visible())”应是序号", en: "“\(text.visible())” should be a place",
      field: field,
      hint: .words(zh: "从 1 数起，如 2", en: "counted from 1, such as 2"))
  }

  /// Reads `3`, `3@2021-04-20` or `1700@2021-04-01,1700@2021-05-01`.
  ///
  /// - Parameter sum: what is to be parted; needed for a number of equal parts only.
  static func instalments(
    _ text: String, of sum: Money?, _ session: Session
  ) throws -> [Instalment] {
    let items = text.narrow.split(whereSeparator: { ",;、；".contains($0) }).map { item in
      item.split(separator: "@", maxSplits: 1).map(String.init)
    }
    guard !items.isEmpty, items.allSatisfy({ !$0.isEmpty }) else { throw noInstalments(text) }
    if items.count == 1, let count = Int(items[0][0]) {
      guard (2...Term.mostInstalments).contains(count), let sum, sum.fen >= count else {
        throw noInstalments(text)
      }
      let first = try items[0].count == 2 ? session.day(items[0][1], field: .instalments) : nil
      return sum.parted(into: count).enumerated().map { index, amount in
        Instalment(amount, by: first?.later(months: index))
      }
    }
    return try items.map { item in
      Instalment(
        try Words.money(item[0], field: .instalments),
        by: try item.count == 2 ? session.day(item[1], field: .instalments) : nil)
    }
  }

  private static func noInstalments(_ text: String) -> MediationError {
    MediationError(
      .usage, zh: "“\(text.visible())”看不出怎么分期", en: "“\(text.visible())” says no instalments",
      field: .instalments,
      hint: .words(
        zh: "3 为三期等额（先要有金额）；3@2021-04-20 为每月一期；或 1700@2021-04-01,1700@2021-05-01",
        en: "3 for equal parts of an amount, 3@2021-04-20 for monthly ones, or "
          + "1700@2021-04-01,1700@2021-05-01"))
  }
}
