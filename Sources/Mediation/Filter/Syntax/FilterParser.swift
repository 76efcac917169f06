/// Reads the tokens of a filter: `or` binds least, then `and`, which need not be written, then `not`.
struct FilterParser {
  private let words: [String]
  private var lexer: FilterLexer
  /// The token that is looked at, and the number of its word; `nil` behind the last.
  private var token: FilterLexer.Token?
  private var place = 0
  private var depth = 0
  private var conditions = 0
  private var values = 0

  /// As deep as parentheses and `not` may stand in each other.
  static let mostDepth = 32
  /// As much as may be asked at once.
  static let mostConditions = 100
  static let mostValues = 500

  init(_ words: [String]) throws(MediationError) {
    self.words = words
    lexer = FilterLexer("", place: 0)
    try advance()
  }

  /// Looks at the next token, in the next word where there is none.
  private mutating func advance() throws(MediationError) {
    token = try lexer.token()
    while token == nil, lexer.place < words.count {
      lexer = FilterLexer(words[lexer.place], place: lexer.place + 1)
      guard !words[lexer.place - 1].isEmpty else { throw .filter(.emptyWord, lexer.place) }
      token = try lexer.token()
    }
    if token != nil { place = lexer.place }
    guard case .condition(let condition) = token else { return }
    conditions += 1
    values += condition.values.count
    guard conditions <= FilterParser.mostConditions, values <= FilterParser.mostValues else {
      throw .filter(.tooMuch, place)
    }
  }

  /// All tokens as one node.
  mutating func whole() throws(MediationError) -> FilterSyntax.Node {
    guard token != nil else { return .all([]) }
    let node = try any()
    guard token == nil else { throw .filter(.nothingToClose, place) }
    return node
  }

  private mutating func any() throws(MediationError) -> FilterSyntax.Node {
    var nodes = [try all()]
    while try take(.or) { nodes.append(try all()) }
    return .joined(any: nodes)
  }

  private mutating func all() throws(MediationError) -> FilterSyntax.Node {
    var nodes = [try operand()]
    while let token, token != .or, token != .close {
      _ = try take(.and)
      nodes.append(try operand())
    }
    let node = FilterSyntax.Node.joined(all: nodes)
    if case .all(let factors) = node { try FilterParser.refuseContradiction(factors) }
    return node
  }

  private mutating func operand() throws(MediationError) -> FilterSyntax.Node {
    guard let token else { throw .filter(.nothingFollows, place) }
    let place = place
    try advance()
    switch token {
    case .condition(let condition): return .condition(condition)
    case .not:
      return try deeper(place) { parser throws(MediationError) in .not(try parser.operand()) }
    case .open:
      return try deeper(place) { parser throws(MediationError) in
        let node = try parser.any()
        guard try parser.take(.close) else { throw .filter(.notClosed, place) }
        return node
      }
    case .close, .and, .or: throw .filter(.nothingBefore, place)
    }
  }

  private mutating func deeper(
    _ place: Int, _ body: (inout FilterParser) throws(MediationError) -> FilterSyntax.Node
  ) throws(MediationError) -> FilterSyntax.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FilterParser.mostDepth else { throw .filter(.tooDeep, place) }
    return try body(&self)
  }

  private mutating func take(_ sign: FilterLexer.Token) throws(MediationError) -> Bool {
    guard token == sign else { return false }
    try advance()
    return true
  }

  /// Refuses to ask for two stations at once, or for two first days: no dispute could have both.
  private static func refuseContradiction(
    _ factors: [FilterSyntax.Node]
  ) throws(MediationError) {
    var said: [FilterSyntax.Condition] = []
    for case .condition(let condition) in factors where !condition.key.isManifold {
      if let other = said.first(where: { $0.excludes(condition) }) {
        throw .filter(.excluded(other, condition), condition.place)
      }
      said.append(condition)
    }
  }
}

extension FilterSyntax.Condition {
  /// Whether both bound the same side of the same thing.
  fileprivate func excludes(_ other: Self) -> Bool {
    guard key == other.key else { return false }
    return relation == .is || other.relation == .is || relation == other.relation
  }
}
