import Formats

/// How the value of a dispute stands to the one that is asked for.
public enum FilterRelation: String, CaseIterable, Sendable {
  /// It is the value, or within it.
  case `is`
  /// A day that is the first of the value, or later.
  case after
  /// A day before the first of the value.
  case before
  /// An amount that is more.
  case over
  /// An amount that is less.
  case under

  /// The words that stand behind the dot; none for what is asked without one.
  public var words: [String] {
    switch self {
    case .is: []
    case .after: ["after", "from", "起"]
    case .before: ["before", "前"]
    case .over: ["over", "超过"]
    case .under: ["under", "不足"]
    }
  }

  public var meaning: Phrase {
    switch self {
    case .is: Phrase(zh: "正是", en: "is")
    case .after: Phrase(zh: "自此日起（含）", en: "on that day or later")
    case .before: Phrase(zh: "此日以前（不含）", en: "before that day")
    case .over: Phrase(zh: "多于", en: "more than")
    case .under: Phrase(zh: "少于", en: "less than")
    }
  }

  init?(understanding word: String) {
    guard let known = FilterRelation.allCases.first(where: { $0.words.contains(word) }) else {
      return nil
    }
    self = known
  }
}
