extension Dispute {
  /// The months and years that may count a dispute: those of every day that decides something, all
  /// while it was open, and all while an agreement was overdue.
  ///
  /// - Parameter last: the last month that counts what is open or overdue to this day.
  func countedMonths(until last: Period) -> MonthSet {
    var months = MonthSet(last: last)
    for spell in spells {
      months.insert(from: spell.openedOn, to: spell.endedOn)
      if let day = spell.settleBy { months.insert(day) }
      if let day = spell.visitBy { months.insert(day) }
      if spell.endedAs == .resolved, let day = spell.endedOn {
        months.insert(day + Measure.quietDays)
      }
      let days = spell.countedDays
      if spell.outcome == .agreement, let due = spell.performBy ?? spell.performedOn {
        months.insert(from: days.reduce(due, min), to: spell.performedOn)
      }
      for day in days { months.insert(day) }
    }
    for visit in visits { months.insert(visit.on) }
    return months
  }
}

/// Some months, and the years they are in; kept as spans, as many as there are reasons and not as many
/// as there are months.
struct MonthSet {
  /// The last month of what has not ended.
  private let last: Int
  /// Months since the year 0, apart from each other.
  private var spans: [ClosedRange<Int>] = []

  init(last: Period) { self.last = MonthSet.number(of: last.start) }

  mutating func insert(_ day: Day) {
    let number = MonthSet.number(of: day)
    insert(number...number)
  }

  /// The months from a day to another, or to the last one; at least that of the first day.
  mutating func insert(from first: Day, to end: Day?) {
    let first = MonthSet.number(of: first)
    let end = end.map(MonthSet.number) ?? last
    insert(first...max(first, end))
  }

  private mutating func insert(_ span: ClosedRange<Int>) {
    var joined = span
    spans.removeAll { other in
      guard other.lowerBound <= joined.upperBound + 1, joined.lowerBound <= other.upperBound + 1
      else { return false }
      joined =
        min(other.lowerBound, joined.lowerBound)...max(other.upperBound, joined.upperBound)
      return true
    }
    spans.append(joined)
  }

  /// Whether a month is among them, or one of a year's.
  func contains(_ period: Period) -> Bool {
    let first = MonthSet.number(of: period.start)
    let asked = first...first + period.months.count - 1
    return spans.contains { $0.overlaps(asked) }
  }

  /// Every month and every year.
  var periods: [Period] {
    var months: [Period] = []
    var years: [Period] = []
    var lastYear = -1
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      for number in span { months.append(.month(year: number / 12, month: number % 12 + 1)) }
      for year in span.lowerBound / 12...span.upperBound / 12 where year > lastYear {
        years.append(.year(year))
      }
      lastYear = span.upperBound / 12
    }
    return months + years
  }

  private static func number(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }
}
