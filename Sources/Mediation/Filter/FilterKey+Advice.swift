extension FilterKey {
  /// The key somebody most likely meant by a word that is none.
  static func nearest(to word: String) -> String? {
    let key = String(word.prefix { $0 != "." })
    return allCases.flatMap { [$0.rawValue] + $0.chinese }.nearest(to: key)
  }

  /// What somebody most likely meant who wrote an English key, or a word for open or ended ones, and
  /// nothing else: hardly a text to look for.
  static func meant(byBare word: String) -> String? {
    if let key = FilterKey(rawValue: word) { return "\(key.rawValue):…" }
    let groups = FilterKey.status.groups.flatMap { [$0.zh, $0.en] }
    return groups.contains(word) ? "\(FilterKey.status.rawValue):\(word)" : nil
  }

  /// What can stand behind its dot.
  var boundWords: String {
    let bounds = relations.flatMap { $0.words.prefix(1) }
    return (bounds + (isOptional ? ["none", "has"] : [])).joined(separator: ", ")
  }

  /// What to write instead of asking for two things of which a dispute has one.
  var exclusionAdvice: Advice {
    switch values {
    case .days:
      .words(
        zh: "一段日子写 \(rawValue).after:… \(rawValue).before:…",
        en: "a span of days is \(rawValue).after:… \(rawValue).before:…")
    case .amounts:
      .words(
        zh: "一段金额写 \(rawValue).over:… \(rawValue).under:…",
        en: "a span of amounts is \(rawValue).over:… \(rawValue).under:…")
    default:
      .words(
        zh: "几个值用逗号隔开：\(rawValue):…,…", en: "several values go by comma: \(rawValue):…,…")
    }
  }
}
