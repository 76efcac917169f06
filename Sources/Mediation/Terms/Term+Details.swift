import Formats

/// The keys of what entries say of terms.
enum TermKey {
  /// The amounts and days of all terms.
  static let agreed = "agreed"

  /// The words of the term at a place: `terms` for the first, which mostly is the only one, then `terms.2`.
  static func text(_ place: Int) -> String { place == 1 ? "terms" : "terms.\(place)" }
  static func owedBy(_ place: Int) -> String { "terms.\(place).owed_by" }
  static func owedTo(_ place: Int) -> String { "terms.\(place).owed_to" }

  /// Whether a private field belongs to the terms.
  static func isOfTerms(_ field: String) -> Bool {
    field.utf8.starts(with: "terms".utf8)
      && (field.utf8.count == 5 || field.utf8.dropFirst(5).first == 0x2E)
  }
}

extension [Term] {
  /// Whether there is more than one term of words, as every agreement once was.
  private var sayMoreThanWords: Bool {
    switch count {
    case 0: false
    case 1: !self[0].bare.isBlank || self[0].owedBy != nil || self[0].owedTo != nil
    default: true
    }
  }

  func describe(into list: inout some DetailSink) {
    guard let first else { return }
    guard sayMoreThanWords else {
      list.addPrivate(TermKey.text(1), first.text)
      return
    }
    list.add(TermKey.agreed, json: .array(map(\.bare.json)))
    for (index, term) in enumerated() {
      let place = index + 1
      list.addPrivate(TermKey.text(place), term.text)
      list.addPrivate(TermKey.owedBy(place), term.owedBy.map(String.init))
      list.addPrivate(TermKey.owedTo(place), term.owedTo.map(String.init))
    }
  }

  init(reading read: DetailReader) throws(DetailError) {
    self.init()
    let items = try read.list(TermKey.agreed)
    guard !items.isEmpty else {
      if let text = try read.text(TermKey.text(1)) { append(Term(text)) }
      return
    }
    for (index, item) in items.enumerated() {
      guard let bare = Term.Bare(item) else {
        throw DetailError(key: TermKey.agreed, value: item.text)
      }
      let place = index + 1
      append(
        Term(
          try read.text(TermKey.text(place)), owedBy: try read.place(TermKey.owedBy(place)),
          owedTo: try read.place(TermKey.owedTo(place)), bare))
    }
  }
}

extension Term {
  init(_ text: String?, owedBy: Int?, owedTo: Int?, _ bare: Bare) {
    self.init(text, owedBy: owedBy, owedTo: owedTo)
    self.bare = bare
  }
}

extension [Term] {
  /// Refuses terms that are wrong in themselves.
  func validate(in context: EntryContext) throws(MediationError) {
    guard count <= Term.most else {
      throw MediationError(
        .refused, zh: "一份协议最多 \(Term.most) 项", en: "an agreement has at most \(Term.most) terms",
        field: .terms)
    }
    var sum = 0
    for (index, term) in enumerated() {
      try TextRule.remark.check(term.text, field: .terms, isImported: context.isImported)
      guard !term.bare.isBlank || term.owedBy != nil || term.owedTo != nil else { continue }
      let name = Term.name(index + 1)
      try term.bare.validate(name, on: context.day)
      sum += term.bare.amount?.fen ?? 0
      if let debtor = term.owedBy, debtor == term.owedTo {
        throw MediationError(
          .refused, zh: "\(name.zh)里欠的和收的是同一人", en: "\(name.en) is owed to who owes it",
          field: .owedTo)
      }
    }
    guard sum <= Term.mostFen else {
      throw MediationError(
        .refused, zh: "协议合计超过 100 亿元", en: "the agreement comes to more than 10 thousand million",
        field: .amount)
    }
  }

  /// Refuses terms that do not fit their dispute: days before the agreement, parties who are none of it.
  func refuse(in dispute: Dispute, on day: Day) throws(MediationError) {
    for (index, term) in enumerated() {
      if let early = term.bare.days.first(where: { $0 < day }) {
        throw Term.isEarly(early, index + 1, agreedOn: day)
      }
      try dispute.refuseStranger(term.owedBy, field: .owedBy)
      try dispute.refuseStranger(term.owedTo, field: .owedTo)
    }
  }

  /// The day by which all of it is to be done: the last of theirs.
  public var lastDay: Day? { compactMap(\.bare.lastDay).max() }
}

extension Term.Bare {
  /// All of its days.
  var days: [Day] { instalments.compactMap(\.by) + [by].compactMap(\.self) }
}

extension Term {
  static func isEarly(_ day: Day, _ place: Int, agreedOn: Day) -> MediationError {
    MediationError(
      .refused, zh: "\(name(place).zh)的期限 \(day) 早于约定之日 \(agreedOn)",
      en: "the day \(day) of \(name(place).en) is before it was agreed, \(agreedOn)",
      field: .termDay,
      hint: Refusal.onOrAfter(agreedOn))
  }
}

extension Dispute {
  fileprivate func refuseStranger(_ place: Int?, field: Field) throws(MediationError) {
    guard let place else { return }
    guard parties.indices.contains(place - 1), !parties[place - 1].isRemoved else {
      // By their roles: whoever enters it need not be one who may read it.
      let present = parties.enumerated().filter { !$0.element.isRemoved }
        .map { ("\($0.offset + 1)", $0.element.role.label) }
      let zh = present.map { "\($0.0) \($0.1.zh)" }.joined(separator: "、")
      let en = present.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ")
      throw MediationError(
        .notFound, zh: "没有第 \(place) 位当事人", en: "there is no party \(place)", field: field,
        hint: .words(
          zh: present.isEmpty ? "还没有当事人" : "当事人：\(zh)",
          en: present.isEmpty ? "there are no parties yet" : "the parties: \(en)"))
    }
  }
}
