/// The counts a blank cell may have, for all a reader can tell: every whole number from `min` to
/// `max`.
public struct CountRange: Equatable, Sendable {
  public let min: Int
  /// `nil` when nothing bounds it.
  public let max: Int?

  public init(min: Int, max: Int?) {
    self.min = min
    self.max = max
  }

  /// Whether only one count is possible: the blank gives it away.
  public var isExact: Bool { min == max }

  public func covers(_ counts: ClosedRange<Int>) -> Bool {
    guard min <= counts.lowerBound else { return false }
    return max.map { $0 >= counts.upperBound } ?? true
  }

  /// Whether the greatest count is at least `width` above the least.
  public func spans(_ width: Int) -> Bool {
    max.map { $0 - min >= width } ?? true
  }
}
