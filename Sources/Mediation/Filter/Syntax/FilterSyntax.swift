/// The words of a filter, read: which conditions were said, and how they hang together. What they name
/// has not been looked up yet; `DisputeFilter` does that.
///
/// It prints itself in English keys, one line that is read as the same.
public struct FilterSyntax: Equatable, Sendable {
  public internal(set) var root: Node

  /// A group, or a condition alone. Groups of one kind do not stand in each other directly, and none has
  /// one member.
  public indirect enum Node: Equatable, Sendable {
    /// All of them have to hold; everything is found where there are none.
    case all([Node])
    /// One of them has to hold.
    case any([Node])
    case not(Node)
    case condition(Condition)
  }

  /// `key:value,value` or a word for itself.
  public struct Condition: Sendable {
    public let key: FilterKey
    public let relation: FilterRelation
    /// One of them has to hold; none for a key that says it all.
    public let values: [Value]
    /// As it was typed, and the number of the word it stands in, from 1.
    public let written: String
    public let place: Int
  }

  public enum Value: Equatable, Sendable {
    /// There is none.
    case none
    /// There is one, whichever.
    case has
    case word(String)
  }

  /// Everything.
  public init() { root = .all([]) }

  init(root: Node) { self.root = root }

  /// Reads words as a command line has them: blanks within a word belong to the value or text before
  /// them, up to the next thing that is a condition or a sign.
  ///
  /// - Throws: `MediationError` of kind `usage` that names the word at fault, its place, and the nearest
  ///   known one.
  public init(words: [String]) throws(MediationError) {
    var parser = try FilterParser(words)
    root = try parser.whole()
  }

  /// Reads a line, in which blanks part the words and `"…"` keeps them together.
  ///
  /// - Throws: `MediationError` of kind `usage`.
  public init(line: String) throws(MediationError) {
    try self.init(words: FilterLexer.words(of: line))
  }
}

extension FilterSyntax.Condition: Equatable {
  /// Whether both say the same, wherever and however.
  public static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.relation == right.relation && left.values == right.values
  }
}

extension FilterSyntax {
  /// Whether a saved filter can have the name: 1 to 64 bytes that are read as they are.
  public static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && !FilterLexer.needsQuotes(name)
      && !name.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
  }

  public var isEverything: Bool { root == .all([]) }

  /// Whether one of the conditions is by a key that is such.
  public func asks(_ isSuch: (FilterKey) -> Bool) -> Bool {
    conditions.contains { isSuch($0.key) }
  }

  /// The conditions in the order they were said.
  public var conditions: [Condition] { root.conditions }

  /// The filter, and with it disputes whose text holds some words, whatever they are.
  public func seeking(_ text: String) -> FilterSyntax {
    let condition = Condition(
      key: .text, relation: .is, values: [.word(text)], written: text, place: 1)
    return FilterSyntax(root: .all([.condition(condition), root].flatMap(\.factors)).collapsed)
  }

  /// The filter with what each saved one says in the place of its name.
  ///
  /// - Throws: what the body throws, who is asked for a saved filter by its name.
  public func replacingSaved(
    _ saved: (_ name: String, Condition) throws -> FilterSyntax
  ) rethrows -> FilterSyntax {
    guard asks({ $0 == .filter }) else { return self }
    return FilterSyntax(root: try root.replacingSaved(saved))
  }
}

extension FilterSyntax.Node {
  /// What has to hold at once.
  fileprivate var factors: [Self] { if case .all(let nodes) = self { nodes } else { [self] } }

  /// A group of one member is the member.
  var collapsed: Self {
    switch self {
    case .all(let nodes) where nodes.count == 1: nodes[0]
    case .any(let nodes) where nodes.count == 1: nodes[0]
    default: self
    }
  }

  /// All of some nodes, those that are groups of all taken apart.
  static func joined(all nodes: [Self]) -> Self { .all(nodes.flatMap(\.factors)).collapsed }

  /// Any of some nodes, those that are groups of any taken apart.
  static func joined(any nodes: [Self]) -> Self {
    .any(nodes.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }).collapsed
  }

  fileprivate var conditions: [FilterSyntax.Condition] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.conditions)
    case .not(let node): node.conditions
    case .condition(let condition): [condition]
    }
  }

  fileprivate func replacingSaved(
    _ saved: (String, FilterSyntax.Condition) throws -> FilterSyntax
  ) rethrows -> Self {
    switch self {
    case .all(let nodes): return .joined(all: try nodes.map { try $0.replacingSaved(saved) })
    case .any(let nodes): return .joined(any: try nodes.map { try $0.replacingSaved(saved) })
    case .not(let node): return .not(try node.replacingSaved(saved))
    case .condition(let condition) where condition.key == .filter:
      return .joined(
        any: try condition.values.map { value in
          guard case .word(let name) = value else { return .condition(condition) }
          return try saved(name, condition).root
        })
    case .condition: return self
    }
  }
}
