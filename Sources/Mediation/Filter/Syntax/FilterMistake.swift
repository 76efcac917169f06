import Formats

/// What can be wrong with the words of a filter.
enum FilterMistake {
  case unknownKey(String)
  case unknownRelation(FilterKey, String)
  /// Something stands behind a word that says all.
  case extra(String)
  case noValue(FilterKey)
  /// A word by itself that was hardly meant as a text, and what was.
  case bare(String, String)
  case openQuotation(String)
  case emptyWord
  case nothingFollows, nothingBefore, notClosed, nothingToClose
  case tooDeep, tooMuch
  /// Both cannot hold.
  case excluded(FilterSyntax.Condition, FilterSyntax.Condition)
  /// A key that has no value was given one.
  case takesNoValue(FilterKey)
  /// There is always one.
  case neverNone(FilterSyntax.Condition)
  case oneBound(FilterSyntax.Condition)
  case unknownValue(FilterSyntax.Condition, String, nearest: String?)
  case noDay(FilterSyntax.Condition, String)
  case noAmount(FilterSyntax.Condition, String)
  /// Several have the name.
  case ambiguous(FilterSyntax.Condition, String, codes: [String])
  /// It looks at texts where none are read.
  case notOfFigures(FilterKey)
}

extension MediationError {
  /// - Parameter place: the number of the word at fault, from 1.
  static func filter(_ mistake: FilterMistake, _ place: Int) -> MediationError {
    let message = mistake.message
    return MediationError(
      .usage,
      mistake.isInPlace
        ? Phrase(zh: "第 \(place) 个词：\(message.zh)", en: "word \(place): \(message.en)") : message,
      field: mistake.field, hint: mistake.advice)
  }
}

extension FilterMistake {
  /// Whether the place has to be said: what names two words says it with them.
  fileprivate var isInPlace: Bool { if case .excluded = self { false } else { true } }

  fileprivate var field: Field {
    switch self {
    case .excluded(_, let condition), .neverNone(let condition), .oneBound(let condition),
      .unknownValue(let condition, _, _), .ambiguous(let condition, _, _),
      .noDay(let condition, _), .noAmount(let condition, _):
      .column(condition.key.rawValue)
    default: .filter
    }
  }

  fileprivate var message: Phrase {
    switch self {
    case .unknownKey(let word):
      Phrase(zh: "没有“\(word.visible())”这个键", en: "there is no key “\(word.visible())”")
    case .unknownRelation(let key, let word):
      Phrase(
        zh: "\(key.label.zh)没有“.\(word.visible())”",
        en: "\(key.rawValue) has no “.\(word.visible())”")
    case .extra(let word):
      Phrase(zh: "“\(word.visible())”后面多了冒号", en: "a colon too many in “\(word.visible())”")
    case .noValue(let key):
      Phrase(zh: "\(key.label.zh)后面没有写值", en: "\(key.rawValue) has no value")
    case .bare(let word, _):
      Phrase(
        zh: "“\(word)”单独写是要找的文字", en: "“\(word)” by itself is a text to be looked for")
    case .openQuotation(let text):
      Phrase(
        zh: "引号没有合上，或里面是空的：\(text.visible())",
        en: "a quotation that does not end, or is empty: \(text.visible())")
    case .emptyWord: Phrase(zh: "是空的", en: "it is empty")
    case .nothingFollows: Phrase(zh: "后面缺条件", en: "a condition is missing behind it")
    case .nothingBefore: Phrase(zh: "前面缺条件", en: "a condition is missing before it")
    case .notClosed: Phrase(zh: "括号没有合上", en: "the parenthesis is not closed")
    case .nothingToClose: Phrase(zh: "括号没有打开过", en: "no parenthesis was opened")
    case .tooDeep:
      Phrase(
        zh: "括号和“非”最多套 \(FilterParser.mostDepth) 层",
        en: "parentheses and “not” go at most \(FilterParser.mostDepth) deep")
    case .tooMuch:
      Phrase(
        zh: "条件最多 \(FilterParser.mostConditions) 个，值最多 \(FilterParser.mostValues) 个",
        en:
          "at most \(FilterParser.mostConditions) conditions and \(FilterParser.mostValues) values")
    case .excluded(let one, let other):
      Phrase(
        zh: "“\(one.written.visible())”和“\(other.written.visible())”只能写一个",
        en: "“\(one.written.visible())” and “\(other.written.visible())” exclude each other")
    case .takesNoValue(let key):
      Phrase(zh: "“\(key.label.zh)”不带值", en: "“\(key.rawValue)” takes no value")
    case .neverNone(let condition):
      Phrase(
        zh: "\(condition.key.label.zh)没有“无”“有”之分",
        en: "\(condition.key.rawValue) is never none, and always there")
    case .oneBound(let condition):
      Phrase(
        zh: "“\(condition.written.visible())”只能写一个值",
        en: "“\(condition.written.visible())” takes one value")
    case .unknownValue(let condition, let word, _):
      Phrase(
        zh: "没有“\(word.visible())”这个\(condition.key.label.zh)",
        en: "there is no \(condition.key.rawValue) “\(word.visible())”")
    case .noDay(_, let word):
      Phrase(
        zh: "“\(word.visible())”不是日子", en: "“\(word.visible())” is no day and no span of days")
    case .noAmount(_, let word):
      Phrase(zh: "“\(word.visible())”不是金额", en: "“\(word.visible())” is no amount")
    case .ambiguous(let condition, let word, let codes):
      Phrase(
        zh: "\(condition.key.label.zh)“\(word.visible())”有 \(codes.count) 个",
        en: "“\(word.visible())” is the name of \(codes.count) (\(condition.key.rawValue))")
    case .notOfFigures(let key):
      Phrase(
        zh: "数字不按\(key.label.zh)说明：要看当事人或案卷的文字",
        en: "figures are not explained by \(key.rawValue): it looks at texts of the files")
    }
  }

  fileprivate var advice: Advice? {
    switch self {
    case .unknownKey(let word): .filterKey(nearest: FilterKey.nearest(to: word))
    case .unknownRelation(let key, _):
      key.boundWords.isEmpty
        ? .filterKey(nearest: nil)
        : .words(Phrase(zh: "可用：\(key.boundWords)", en: "known: \(key.boundWords)"))
    case .noValue(let key): .filterValue(key, nearest: nil)
    case .neverNone(let condition), .noDay(let condition, _), .noAmount(let condition, _):
      .filterValue(condition.key, nearest: nil)
    case .bare(let word, let meant):
      .words(
        zh: "写 \(meant)；要找这个词写 text:\(word)", en: "write \(meant), or text:\(word) for the word")
    case .takesNoValue(let key):
      .words(zh: "只写“\(key.label.zh)”", en: "write “\(key.rawValue)” alone")
    case .excluded(let one, _): one.key.exclusionAdvice
    case .unknownValue(let condition, _, let nearest):
      .filterValue(condition.key, nearest: nearest)
    case .ambiguous(_, _, let codes):
      .words(
        zh: "写代码：\(codes.joined(separator: "、"))",
        en: "write a code: \(codes.joined(separator: ", "))")
    case .oneBound, .extra, .notOfFigures, .tooDeep, .tooMuch: nil
    case .openQuotation, .emptyWord, .nothingFollows, .nothingBefore, .notClosed, .nothingToClose:
      .filterKey(nearest: nil)
    }
  }
}
