/// A part of what one term says, with its own day.
public struct Instalment: Equatable, Sendable {
  public var amount: Money
  public var by: Day?

  public init(_ amount: Money, by day: Day? = nil) {
    self.amount = amount
    by = day
  }
}

extension Money {
  /// The amount in equal parts; where it is not to be parted evenly the first ones have a fen more, so that
  /// they sum to it.
  public func parted(into count: Int) -> [Money] {
    let rest = fen % count
    return (0..<count).map { Money(fen: fen / count + ($0 < rest ? 1 : 0)) }
  }
}

extension Day {
  /// The same day of a later month, or its last one where it has none such.
  public func later(months: Int) -> Day {
    let (year, month, day) = civil
    let number = year * 12 + month - 1 + months
    let first = Day(year: number / 12, month: number % 12 + 1, day: 1) ?? self
    return first + (min(day, Day.length(ofMonth: number % 12 + 1, year: number / 12)) - 1)
  }
}
