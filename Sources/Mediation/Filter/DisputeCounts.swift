import Formats

/// How many disputes there are of each value of a key.
public struct DisputeCounts: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    /// `nil` for those that have none.
    public let code: String?
    public let count: Int
  }

  public let key: FilterKey
  /// As the catalogue lists the codes, else by code; those that have none last.
  public let lines: [Line]

  /// How many there are altogether: a dispute has one value.
  public var sum: Int { lines.reduce(0) { $0 + $1.count } }

  init(by key: FilterKey, _ found: [String?: Int]) {
    self.key = key
    var lines: [Line] = []
    if case .codes(let list) = key.values {
      for code in Catalogue.shipped.entries(of: list).map(\.code) {
        if let count = found[code] { lines.append(Line(code: code, count: count)) }
      }
    } else {
      lines = found.compactMap { code, count in code.map { Line(code: $0, count: count) } }
        .sorted { $0.code ?? "" < $1.code ?? "" }
    }
    if let count = found[nil] { lines.append(Line(code: nil, count: count)) }
    self.lines = lines
  }
}

extension FilterKey {
  /// The keys of which a dispute has one value at most, a code: what can be counted by.
  public static let counted: [FilterKey] = [
    .status, .category, .source, .station, .district, .mediator, .outcome, .form,
  ]

  /// Reads the key to count by, in either language.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that is none, with the nearest one.
  public static func counted(_ word: String, field: Field) throws(MediationError) -> FilterKey {
    guard let key = FilterKey(understanding: word.trimmed), counted.contains(key) else {
      throw ListedWords.unknown(
        word, of: counted.map(\.label), field,
        Phrase(
          zh: "不能按“\(word.visible())”计数", en: "nothing is counted by “\(word.visible())”"))
    }
    return key
  }
}
