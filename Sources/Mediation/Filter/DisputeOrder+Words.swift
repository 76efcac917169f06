import Formats

extension DisputeOrder.Key {
  /// The key a word means, in either language and width; `nil` when there is none.
  public init?(understanding word: String) {
    let word = word.narrow
    guard
      let key = DisputeOrder.Key.allCases.first(where: {
        $0.rawValue == word || $0.label.zh == word
      })
    else { return nil }
    self = key
  }

  public var label: Phrase {
    switch self {
    case .open: Phrase(zh: "未了结", en: rawValue)
    case .number: Phrase(zh: "编号", en: rawValue)
    case .registered: Phrase(zh: "登记", en: rawValue)
    case .entered: Phrase(zh: "录入", en: rawValue)
    case .moved: Phrase(zh: "进展", en: rawValue)
    case .status: Phrase(zh: "状态", en: rawValue)
    case .category: Phrase(zh: "类别", en: rawValue)
    case .station: Phrase(zh: "派出所", en: rawValue)
    case .mediator: Phrase(zh: "调解员", en: rawValue)
    case .days: Phrase(zh: "天数", en: rawValue)
    }
  }
}

extension DisputeOrder {
  /// Reads keys of either language between commas, each with `-` before it to turn it round.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that is no key, with the nearest one, and for a
  ///   key that is said twice.
  public init(words: String, field: Field) throws(MediationError) {
    var parts: [Part] = []
    for word in ListedWords.parted(words) {
      let isDescending = word.narrow.hasPrefix("-")
      let name = isDescending ? String(word.dropFirst()) : word
      guard let key = Key(understanding: name) else {
        throw ListedWords.unknown(
          name, of: Key.allCases.map(\.label), field,
          Phrase(zh: "不能按“\(name.visible())”排", en: "nothing is sorted by “\(name.visible())”"))
      }
      guard !parts.contains(where: { $0.key == key }) else {
        throw ListedWords.twice(key.label, field)
      }
      parts.append(Part(key, isDescending: isDescending))
    }
    self.init(parts)
  }
}
