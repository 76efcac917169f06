/// A civil day, counted from 1 March of the year 0.
struct Day: Comparable, Hashable, Sendable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// A day of the proleptic Gregorian calendar, for years from 1.
  init(_ year: Int, _ month: Int, _ day: Int) {
    // Counting years from March puts the leap day last, which leaves one formula for all months.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    number = shifted * 365 + leapDays + (monthFromMarch * 153 + 2) / 5 + day - 1
  }

  static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + days)
  }

  static func - (day: Day, days: Int) -> Day {
    Day(number: day.number - days)
  }

  static func - (left: Day, right: Day) -> Int {
    left.number - right.number
  }

  /// The day as `2021-03-05`.
  var text: String {
    let (era, dayOfEra) = number.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}
