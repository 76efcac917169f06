import Formats

/// The days from one to another, both included; open where there is none.
public struct DaySpan: Hashable, Sendable {
  public var first: Day?
  public var last: Day?

  public init(from first: Day?, to last: Day?) {
    self.first = first
    self.last = last
  }

  public init(_ day: Day) { self.init(from: day, to: day) }

  public init(_ period: Period) { self.init(from: period.start, to: period.lastDay) }

  public func contains(_ day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

extension DaySpan {
  /// Reads what a person types for a span of days, in either language.
  ///
  /// Understands whatever `Day(words:today:)` does, `2021`, `2021-03`, `2021年`, `2021年3月`, `3月` (of
  /// the present year), and this or the last week (from Monday), month or year: `week`, `last-month`,
  /// `本月`, `去年`; blanks may stand for the hyphen.
  public init?(words: String, today: Day) {
    if let period = Period(words: words) {
      self.init(period)
    } else if let day = Day(words: words, today: today) {
      self.init(day)
    } else if let span = DaySpan.named(words.narrow, today) ?? DaySpan.written(words.narrow, today)
    {
      self = span
    } else {
      return nil
    }
  }

  private static func named(_ words: String, _ today: Day) -> DaySpan? {
    let month = Period.month(of: today)
    let lastMonth = Period.month(of: month.start - 1)
    let monday = today - today.daysSinceMonday
    return switch words.replacing(" ", with: "-") {
    case "week", "this-week", "本周", "这周": DaySpan(from: monday, to: monday + 6)
    case "last-week", "上周": DaySpan(from: monday - 7, to: monday - 1)
    case "month", "this-month", "本月", "这个月": DaySpan(month)
    case "last-month", "上月", "上个月": DaySpan(lastMonth)
    case "year", "this-year", "今年", "本年": DaySpan(.year(today.year))
    case "last-year", "去年",
      "上年" where today.year > 1:
      DaySpan(.year(today.year - 1))
    default: nil
    }
  }

  /// `2021年3月`, `2021年` or `3月`.
  private static func written(_ words: String, _ today: Day) -> DaySpan? {
    let parts = words.split(separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return month(words[...], of: today.year) }
    guard let year = number(parts[0], digits: 4...4), year >= 1 else { return nil }
    return parts[1].isEmpty ? DaySpan(.year(year)) : month(parts[1], of: year)
  }

  private static func month(_ words: Substring, of year: Int) -> DaySpan? {
    guard words.hasSuffix("月"), let month = number(words.dropLast(), digits: 1...2),
      (1...12).contains(month)
    else { return nil }
    return DaySpan(.month(year: year, month: month))
  }

  private static func number(_ digits: Substring, digits count: ClosedRange<Int>) -> Int? {
    guard count.contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}

extension Day {
  /// How many days ago the week began; 1970-01-01 was a Thursday.
  fileprivate var daysSinceMonday: Int {
    let days = (ordinal + 3) % 7
    return days < 0 ? days + 7 : days
  }
}
