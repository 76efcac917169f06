import Formats

/// A month or a year a report is about: the days from `start` up to, not including, `end`.
public enum Period: Hashable, Sendable {
  case month(year: Int, month: Int)
  case year(Int)

  /// Reads `YYYY-MM` or `YYYY`; `nil` for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = Day.number(bytes[0..<4]), year >= 1 else { return nil }
    if bytes.count == 4 {
      self = .year(year)
    } else if bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let month = Day.number(bytes[5..<7]), (1...12).contains(month)
    {
      self = .month(year: year, month: month)
    } else {
      return nil
    }
  }

  /// Reads what a person types for a period: `YYYY-MM` or `YYYY` in digits of either width.
  public init?(words: String) { self.init(words.narrow) }

  /// The month a day is in.
  public static func month(of day: Day) -> Period {
    let (year, month, _) = day.civil
    return .month(year: year, month: month)
  }

  /// The month or year after this one.
  public var next: Period {
    switch self {
    case .month(let year, 12): .month(year: year + 1, month: 1)
    case .month(let year, let month): .month(year: year, month: month + 1)
    case .year(let year): .year(year + 1)
    }
  }

  /// The calendar year it is, or is part of.
  public var year: Int {
    switch self {
    case .month(let year, _), .year(let year): year
    }
  }

  public var start: Day {
    switch self {
    case .month(let year, let month): Period.first(ofMonth: month, year: year)
    case .year(let year): Period.first(ofMonth: 1, year: year)
    }
  }

  public var end: Day {
    switch self {
    case .month(let year, 12): Period.first(ofMonth: 1, year: year + 1)
    case .month(let year, let month): Period.first(ofMonth: month + 1, year: year)
    case .year(let year): Period.first(ofMonth: 1, year: year + 1)
    }
  }

  /// The last day that belongs to the period.
  public var lastDay: Day { end - 1 }

  /// The twelve months of a year, or the month itself.
  public var months: [Period] {
    switch self {
    case .month: [self]
    case .year(let year): (1...12).map { .month(year: year, month: $0) }
    }
  }

  /// The days from the first to the last.
  public var days: Range<Day> { start..<end }

  public func contains(_ day: Day) -> Bool { days.contains(day) }

  private static func first(ofMonth month: Int, year: Int) -> Day {
    // The first of a month always exists; the year 10000 only as an end.
    Day(year: year, month: month, day: 1) ?? Day(ordinal: 2_932_897)
  }
}

extension Period: CustomStringConvertible {
  /// `YYYY-MM` or `YYYY`.
  public var description: String {
    switch self {
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year(let year): padded(year, to: 4)
    }
  }
}
