extension [Term] {
  /// The words of terms in one text, as a ledger has them in one cell: the only term as it is, several each
  /// on a line of its own after its number, `〔1〕`.
  public var joined: String? {
    guard let first else { return nil }
    let isNumbered = count > 1 || first.text?.utf8.starts(with: Self.mark(1).utf8) ?? false
    guard isNumbered else { return first.text }
    return enumerated().map { Self.mark($0 + 1) + ($1.text ?? "") }.joined(separator: "\n")
  }

  /// Terms of words alone, taken apart from one text.
  public init(joined text: String?) {
    self.init()
    guard let text else { return }
    guard text.utf8.starts(with: Self.mark(1).utf8) else {
      append(Term(text))
      return
    }
    var texts: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = Self.mark(texts.count + 1)
      if line.utf8.starts(with: mark.utf8) {
        texts.append(String(line.dropFirst(mark.count)))
      } else {
        texts[texts.count - 1] += "\n" + line
      }
    }
    for text in texts { append(Term(text.isEmpty ? nil : text)) }
  }

  private static func mark(_ place: Int) -> String { "〔\(place)〕" }
}

extension Term {
  /// A term whose words are read for what nobody said of it: one amount, one day, instalments.
  ///
  /// - Parameter said: what is known already.
  /// - Parameter place: the term's, from 1.
  /// - Parameter remarks: takes what of the words was not taken, and why.
  public init(
    reading text: String, at place: Int, saying said: Term, agreedOn day: Day,
    remarks: inout [MediationError]
  ) {
    self = said
    self.text = text
    guard bare.amount == nil || bare.by == nil else { return }
    let reading = TermReading(text, agreedOn: day)
    if bare.amount == nil {
      bare.amount = reading.amount.value
      remarks += reading.amount.remark(place)
    }
    if bare.by == nil, bare.instalments.allSatisfy({ $0.by == nil }) {
      bare.by = reading.day.value
      remarks += reading.day.remark(place)
    }
    if bare.instalments.isEmpty, let amount = bare.amount, let count = reading.instalments {
      bare.instalments = amount.parted(into: count).map { Instalment($0) }
    }
  }
}

extension TermReading.Found<Money> {
  /// What was found and not taken.
  fileprivate func remark(_ place: Int) -> [MediationError] {
    let name = Term.name(place)
    let what: Phrase
    switch self {
    case .nothing, .one: return []
    case .several(let amounts):
      what = Phrase(
        zh: "\(name.zh)里有几个金额（\(amounts.map(\.grouped).joined(separator: "、"))），没有取",
        en: "there are several amounts in \(name.en) "
          + "(\(amounts.map(\.grouped).joined(separator: "; "))); none was taken")
    case .unclear(let amount):
      what = Phrase(
        zh: "\(name.zh)里的 \(amount.grouped) 元不是确数，或不是总数，没有取",
        en: "\(amount.grouped) yuan in \(name.en) is not exact, or not all of it; it was not taken")
    }
    return [MediationError(.usage, what, field: .amount, hint: TermReading.sayIt)]
  }
}

extension TermReading.Found<Day> {
  fileprivate func remark(_ place: Int) -> [MediationError] {
    let name = Term.name(place)
    let what: Phrase
    switch self {
    case .nothing, .one: return []
    case .several(let days):
      what = Phrase(
        zh: "\(name.zh)里有几个日期（\(days.map(\.description).joined(separator: "、"))），没有取",
        en: "there are several days in \(name.en) "
          + "(\(days.map(\.description).joined(separator: ", "))); none was taken")
    case .unclear(let day):
      what = Phrase(
        zh: "\(name.zh)里的 \(day) 不像期限，没有取",
        en: "\(day) in \(name.en) is no day by which; it was not taken")
    }
    return [MediationError(.usage, what, field: .termDay, hint: TermReading.sayIt)]
  }
}

extension TermReading {
  fileprivate static let sayIt = Advice.words(
    zh: "要记下的另外写明", en: "to have it kept, say it apart")
}
