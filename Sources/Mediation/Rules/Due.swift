/// The day a limit ends, and how it was counted.
public struct Due: Equatable, Sendable {
  /// The row that was in force on the day it is counted from.
  public let rule: Rule
  /// The day it is counted from, which is not counted itself (procedural rules, art. 35).
  public let start: Day
  /// The last day on which the limit is still kept.
  public let day: Day
  /// The days off that were no working days, or could not be the last day, in order.
  public let leftOut: [DayOff]
  /// The last day by count, where it was off and `day` took its place.
  public let movedFrom: Day?

  /// The days that make up the number, in order.
  public var counted: [Day] {
    switch rule.count {
    case .days: return (1...rule.number).map { start + $0 }
    case .workingDays:
      let off = Set(leftOut.map(\.day))
      return (1...day - start).map { start + $0 }.filter { !off.contains($0) }
    }
  }
}

extension Rule {
  /// Counts the limit from a day.
  ///
  /// - Parameter calendar: asked only where a day off makes a difference.
  /// - Throws: `MediationError` of kind `refused` for days of a year the calendar does not know.
  func due(
    from start: Day, by calendar: () -> WorkCalendar
  ) throws(MediationError) -> Due {
    switch (count, lastDay) {
    case (.workingDays, _):
      let (last, leftOut) = try calendar().workingDays(number, after: start)
      return Due(rule: self, start: start, day: last, leftOut: leftOut, movedFrom: nil)
    case (.days, .stays):
      let last = start + number
      return Due(rule: self, start: start, day: last, leftOut: [], movedFrom: nil)
    case (.days, .moves):
      let last = start + number
      let off = try calendar().daysOff(from: last)
      return Due(
        rule: self, start: start, day: last + off.count, leftOut: off,
        movedFrom: off.isEmpty ? nil : last)
    }
  }
}
