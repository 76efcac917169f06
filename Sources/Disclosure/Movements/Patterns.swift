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
