import Formats

/// Cuts the words of a filter into conditions and the signs between them, byte by byte.
struct FilterLexer {
  enum Token: Equatable {
    case open, close, not, and, or
    case condition(FilterSyntax.Condition)
  }

  let bytes: [UInt8]
  let place: Int
  var next = 0

  /// - Parameter place: the number of the word, from 1.
  init(_ word: String, place: Int) {
    bytes = Array(word.utf8)
    self.place = place
  }

  /// The next token of the word; `nil` at its end.
  mutating func token() throws(MediationError) -> Token? {
    skipBlanks()
    guard next < bytes.count else { return nil }
    if take(any: FilterLexer.opening) { return .open }
    if take(any: FilterLexer.closing) { return .close }
    let start = next
    if let text = try takeQuoted() { return .condition(condition(.text, [.word(text)], start)) }
    if let colon = colon(from: next) {
      let written = string(next..<colon.lowerBound)
      next = colon.upperBound
      let (key, relation, value) = try FilterLexer.key(written, place)
      guard value == nil else {
        throw .filter(.extra(string(start..<bytes.count)), place)
      }
      let values = try values(of: key)
      return .condition(condition(key, values, start, relation))
    }
    let end = runEnd(from: next)
    let run = string(next..<end)
    if let sign = FilterLexer.sign(run) {
      next = end
      return sign
    }
    if let condition = try condition(alone: run, start) {
      next = end
      return .condition(condition)
    }
    let text = takeRuns(stopsAtComma: false)
    if let meant = FilterKey.meant(byBare: text) { throw .filter(.bare(text, meant), place) }
    return .condition(condition(.text, [.word(text)], start))
  }

  private func condition(
    _ key: FilterKey, _ values: [FilterSyntax.Value], _ start: Int, _ relation: FilterRelation = .is
  ) -> FilterSyntax.Condition {
    FilterSyntax.Condition(
      key: key, relation: relation, values: values, written: string(start..<next), place: place)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension FilterLexer {
  /// The key, and how it is bounded, that stand before a colon or for themselves; a value where it is
  /// `none` or `has`.
  private static func key(
    _ written: String, _ place: Int
  ) throws(MediationError) -> (FilterKey, FilterRelation, FilterSyntax.Value?) {
    let narrow = written.narrow
    let dot = narrow.utf8.firstIndex(of: UInt8(ascii: "."))
    guard let key = FilterKey(understanding: dot.map { String(narrow[..<$0]) } ?? narrow) else {
      throw .filter(.unknownKey(written), place)
    }
    guard let dot else { return (key, .is, nil) }
    let bound = String(narrow[narrow.utf8.index(after: dot)...])
    if let value = FilterSyntax.Value(keyword: bound) { return (key, .is, value) }
    guard let relation = FilterRelation(understanding: bound), key.relations.contains(relation)
    else { throw .filter(.unknownRelation(key, bound), place) }
    return (key, relation, nil)
  }

  /// What a word means that has no colon and is no text: `mine`, `mediator.none`, `@NAME`.
  func condition(
    alone run: String, _ start: Int
  ) throws(MediationError) -> FilterSyntax.Condition? {
    let narrow = run.narrow
    if narrow.utf8.first == UInt8(ascii: "@"), narrow.utf8.count > 1 {
      return said(.filter, [.word(String(decoding: narrow.utf8.dropFirst(), as: UTF8.self))], run)
    }
    if let key = FilterKey(understanding: narrow) {
      return key.values == .nothing ? said(key, [], run) : nil
    }
    guard let dot = narrow.utf8.firstIndex(of: UInt8(ascii: ".")),
      FilterKey(understanding: String(narrow[..<dot])) != nil,
      FilterSyntax.Value(keyword: String(narrow[narrow.utf8.index(after: dot)...])) != nil
    else { return nil }
    let (key, _, value) = try FilterLexer.key(run, place)
    return said(key, value.map { [$0] } ?? [], run)
  }

  private func said(
    _ key: FilterKey, _ values: [FilterSyntax.Value], _ run: String
  ) -> FilterSyntax.Condition {
    FilterSyntax.Condition(key: key, relation: .is, values: values, written: run, place: place)
  }

  /// The values behind a colon.
  private mutating func values(of key: FilterKey) throws(MediationError) -> [FilterSyntax.Value] {
    var values: [FilterSyntax.Value] = []
    repeat {
      skipBlanks()
      if let text = try takeQuoted() {
        values.append(.word(text))
        skipBlanks()
      } else {
        let text = takeRuns(stopsAtComma: true)
        guard !text.isEmpty else { throw .filter(.noValue(key), place) }
        values.append(FilterSyntax.Value(keyword: text.narrow) ?? .word(text))
      }
    } while take(any: FilterLexer.commas)
    return values
  }

  /// Whether a value has to stand in quotation marks to be read as it is.
  static func needsQuotes(_ word: String) -> Bool {
    if word.isEmpty || FilterSyntax.Value(keyword: word.narrow) != nil { return true }
    let lexer = FilterLexer(word, place: 0)
    return lexer.bytes.indices.contains { index in
      lexer.blank(at: index) > 0
        || [opening, closing, commas, marks].contains { lexer.stands(any: $0, at: index) > 0 }
    }
  }

  static func sign(_ run: String) -> Token? {
    switch run.narrow {
    case "not", "NOT", "非": .not
    case "and", "AND", "且": .and
    case "or", "OR", "或": .or
    default: nil
    }
  }
}

extension FilterSyntax.Value {
  fileprivate init?(keyword: String) {
    switch keyword {
    case "none", "无": self = .none
    case "has", "有": self = .has
    default: return nil
    }
  }
}
