/// The counts a blank cell may have, for all a reader can tell: every number from `min` to `max`.
struct CountRange: Equatable {
  let min: Int
  /// `nil` when nothing bounds it.
  let max: Int?

  /// Whether only one count is possible: the blank gives it away.
  var isExact: Bool { min == max }

  func covers(_ counts: ClosedRange<Int>) -> Bool {
    guard min <= counts.lowerBound else { return false }
    return max.map { $0 >= counts.upperBound } ?? true
  }

  /// Whether the greatest count is at least `width` above the least.
  func spans(_ width: Int) -> Bool {
    max.map { $0 - min >= width } ?? true
  }
}
