import Formats

/// Which days are worked: Monday to Friday, as far as the State Council's notice of the year does not
/// give them off, and the weekends that are worked in exchange.
///
/// The notices are data (`seeds/calendar.csv`). A notice comes out late in the year before, so nobody
/// knows of the days of a year without one: they are refused. What a notice changes of the last days of
/// the year before it comes with it.
public struct WorkCalendar: Sendable {
  private let holidays: [Day: DayOff.Holiday]
  private let workedWeekends: Set<Day>
  /// The years there is a notice of, in order.
  public let years: [Int]

  /// The calendar shipped with the program, read when it is first asked.
  public static let shipped = WorkCalendar(csv: PackageResources.calendar_csv)

  /// Reads a calendar from CSV bytes with the columns of `seeds/calendar.csv`; rows that cannot be read
  /// are left out, which the tests of the shipped file would show.
  public init(csv bytes: [UInt8]) {
    var holidays: [Day: DayOff.Holiday] = [:]
    var workedWeekends: Set<Day> = []
    var reader = CSVReader(bytes)
    while let record = try? reader.next() {
      guard record.fields.count == 4, let day = Day(record.fields[0]) else { continue }
      switch record.fields[1] {
      case "off":
        holidays[day] = DayOff.Holiday(name: record.fields[2], source: record.fields[3])
      case "work": workedWeekends.insert(day)
      default: continue
      }
    }
    self.holidays = holidays
    self.workedWeekends = workedWeekends
    // A worked weekend of December may belong to the notice of the next year.
    years = Set(holidays.keys.map(\.year)).sorted()
  }

  /// Why a day is off; `nil` for a working day.
  ///
  /// - Throws: `MediationError` of kind `refused` for a day of a year without a notice.
  public func dayOff(_ day: Day) throws(MediationError) -> DayOff? {
    guard years.contains(day.year) else { throw noCalendar(of: day) }
    if let holiday = holidays[day] { return DayOff(day: day, reason: .holiday(holiday)) }
    return day.isWeekend && !workedWeekends.contains(day)
      ? DayOff(day: day, reason: .weekend) : nil
  }

  /// The days off from a day to the first working day.
  ///
  /// - Throws: `MediationError` of kind `refused` where a year without a notice is reached.
  public func daysOff(from day: Day) throws(MediationError) -> [DayOff] {
    var list: [DayOff] = []
    while let dayOff = try dayOff(day + list.count) { list.append(dayOff) }
    return list
  }

  /// Counts working days; the day they are counted from is not one of them (procedural rules, art. 35).
  ///
  /// - Parameter number: how many, at least one.
  /// - Returns: the last of them, and the days off between.
  /// - Throws: `MediationError` of kind `refused` where a year without a notice is reached.
  public func workingDays(
    _ number: Int, after start: Day
  ) throws(MediationError) -> (last: Day, leftOut: [DayOff]) {
    var day = start
    var leftOut: [DayOff] = []
    for _ in 0..<number {
      let off = try daysOff(from: day + 1)
      leftOut += off
      day = day + off.count + 1
    }
    return (day, leftOut)
  }

  private func noCalendar(of day: Day) -> MediationError {
    let known = years.first.flatMap { first in years.last.map { "\(first)–\($0)" } } ?? "—"
    return MediationError(
      .refused, zh: "没有 \(day.year) 年的放假安排，无法判断 \(day) 是不是工作日",
      en: "there is no calendar of \(day.year), so nobody knows whether \(day) is a working day",
      field: .beginning,
      hint: .words(
        zh: "现有 \(known) 年；当年的放假通知发布后，换用载有它的程序（seeds/calendar.csv）",
        en: "there are \(known); when the notice of the year is out, take a program that has it "
          + "(seeds/calendar.csv)"))
  }
}

extension Day {
  /// Whether it is a Saturday or Sunday; 1970-01-01 was a Thursday.
  var isWeekend: Bool {
    let daysSinceMonday = ((ordinal + 3) % 7 + 7) % 7
    return daysSinceMonday >= 5
  }
}
