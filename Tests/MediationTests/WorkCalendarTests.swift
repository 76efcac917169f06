import Formats
import Foundation
import Testing

@testable import Mediation

@Suite("The calendar of working days")
struct WorkCalendarTests {
  /// Worked out by hand from the notices of 2017 to 2025.
  @Test(
    "counts working days from the day after",
    arguments: [
      ("2024-02-08", 3, "2024-02-19"), ("2025-01-24", 7, "2025-02-10"),
      ("2020-01-22", 3, "2020-02-04"), ("2018-12-27", 3, "2019-01-02"),
      ("2025-12-31", 3, "2026-01-06"), ("2021-03-05", 1, "2021-03-08"),
    ])
  func known(start: String, number: Int, last: String) throws {
    let start = try #require(Day(start))
    #expect(try WorkCalendar.shipped.workingDays(number, after: start).last == Day(last))
  }

  @Test("says why a day is left out")
  func reasons() throws {
    // The 14th is a worked Saturday.
    let (last, leftOut) = try WorkCalendar.shipped.workingDays(
      3, after: try #require(Day("2026-02-12")))
    #expect(last == Day("2026-02-24"))
    let first = try #require(Day("2026-02-15"))
    #expect(leftOut.map(\.day) == (0...8).map { first + $0 })
    let festival = Array(repeating: "春节", count: 5)
    #expect(leftOut.map(\.reason.label.zh) == ["休息日"] + festival + ["休息日", "休息日", "春节"])
  }

  /// The slow and plain way: every day is looked up in the file's rows.
  @Test("counts as looking at one day after the other does")
  func oracle() throws {
    let rows = try Self.rows()
    let off = Set(rows.filter { $0[1] == "off" }.map { $0[0] })
    let worked = Set(rows.filter { $0[1] == "work" }.map { $0[0] })
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = .gmt
    func isWorked(_ day: Day) -> Bool {
      let text = day.description
      if off.contains(text) { return false }
      if worked.contains(text) { return true }
      let noon = Date(timeIntervalSince1970: Double(day.ordinal) * 86_400 + 43_200)
      return !gregorian.isDateInWeekend(noon)
    }
    let first = try #require(Day("2004-01-01"))
    let last = try #require(Day("2026-12-31"))
    var chance = RandomCourseTests.Generator(state: 35)
    for _ in 0..<2_000 {
      let start = Day(ordinal: .random(in: first.ordinal...(last - 60).ordinal, using: &chance))
      let number = Int.random(in: 1...30, using: &chance)
      var day = start
      var leftOut: [Day] = []
      var left = number
      while left > 0 {
        day = day + 1
        if isWorked(day) { left -= 1 } else { leftOut.append(day) }
      }
      let counted = try WorkCalendar.shipped.workingDays(number, after: start)
      #expect(counted.last == day, "\(start) + \(number)")
      #expect(counted.leftOut.map(\.day) == leftOut, "\(start) + \(number)")
      #expect(counted.last - start == number + leftOut.count)
    }
  }

  @Test("refuses a year without a notice, and says which", arguments: ["2003-12-30", "2026-12-30"])
  func unknownYear(start: String) throws {
    let start = try #require(Day(start))
    let error = #expect(throws: MediationError.self) {
      try WorkCalendar.shipped.workingDays(3, after: start)
    }
    #expect(error?.kind == .refused)
    #expect(error?.message.en.contains(start.year == 2003 ? "2003" : "2027") == true)
    #expect(error?.hint?.prose?.en.contains("2004–2026") == true)
  }

  @Test("of no rows knows no day")
  func empty() throws {
    let day = try #require(Day("2021-03-05"))
    #expect(throws: MediationError.self) { try WorkCalendar(csv: []).dayOff(day) }
  }

  @Test("is shipped with every row read, weekdays off and weekends worked, named in English")
  func shipped() throws {
    let rows = try Self.rows()
    #expect(rows.count == 558)
    for row in rows {
      let day = try #require(Day(row[0]))
      let dayOff = try WorkCalendar.shipped.dayOff(day)
      #expect((dayOff == nil) == (row[1] == "work"))
      #expect(day.isWeekend == (row[1] == "work"))
      guard let dayOff else { continue }
      #expect(dayOff.reason == .holiday(DayOff.Holiday(name: row[2], source: row[3])))
      #expect(dayOff.reason.label.zh == row[2])
      #expect(dayOff.reason.label.en.utf8.allSatisfy { $0 < 0x80 })
    }
    #expect(WorkCalendar.shipped.years == Array(2004...2026))
  }

  private static func rows() throws -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds/calendar.csv")
    var reader = CSVReader(Array(try Data(contentsOf: url)))
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields) }
    return Array(rows.dropFirst())
  }
}
