/// A movement of the counts of one line that leaves all its equations as they are.
///
/// Terms say how far each count moves at a step, up being positive; the first moves up.
struct Pattern: Hashable, Sendable {
  let terms: [Term]

  /// The pattern of a movement, and whether it goes the same way.
  static func normal(_ movement: [Term]) -> (pattern: Pattern, sign: Int) {
    let terms = movement.sorted { $0.column < $1.column }
    let sign = (terms.first?.factor ?? 1) > 0 ? 1 : -1
    return (
      Pattern(terms: terms.map { Term(column: $0.column, factor: sign * $0.factor) }), sign
    )
  }

  /// How far a step moves the count in the column.
  func factor(of column: Int) -> Int {
    for term in terms where term.column == column { return term.factor }
    return 0
  }
}

/// The patterns of a space that were found so far, numbered.
struct Patterns: Sendable {
  private(set) var all: [Pattern] = []
  private var numbers: [Pattern: Int] = [:]
  /// By column: the patterns that move its count.
  private var moving: [Int: [Int]] = [:]

  subscript(number: Int) -> Pattern { all[number] }

  /// Those that move the count in a column, in the order in which they were found.
  func moving(_ column: Int) -> [Int] { moving[column] ?? [] }

  /// Takes a pattern in; its number, and whether it is new.
  /// - Parameter isCommon: whether it is of use to other lines.
  mutating func insert(
    _ pattern: Pattern, isCommon: Bool = true
  ) -> (number: Int, isNew: Bool) {
    if let number = numbers[pattern] { return (number, false) }
    let number = all.count
    numbers[pattern] = number
    all.append(pattern)
    guard isCommon else { return (number, true) }
    for term in pattern.terms { moving[term.column, default: []].append(number) }
    return (number, true)
  }
}
