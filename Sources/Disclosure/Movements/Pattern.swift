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
