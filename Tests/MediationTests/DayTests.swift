import Mediation
import Testing

@Suite("A day")
struct DayTests {
  /// Oracle: Python 3.11, `(date(y, m, d) - date(1970, 1, 1)).days`.
  @Test(
    "counts like the calendar",
    arguments: [
      ("1900-01-01", -25_567), ("1970-01-01", 0), ("2000-02-29", 11_016), ("2021-03-05", 18_691),
      ("2028-02-29", 21_243), ("2100-02-28", 47_540), ("2200-12-31", 84_370),
    ])
  func ordinal(text: String, ordinal: Int) throws {
    let day = try #require(Day(text))
    #expect(day.ordinal == ordinal)
    #expect(day.description == text)
  }

  @Test("comes back from its text, every day of three centuries")
  func roundTrip() {
    for ordinal in -25_567...84_370 {
      let day = Day(ordinal: ordinal)
      #expect(Day(day.description) == day)
    }
  }

  @Test(
    "is refused when there is no such day or it is written otherwise",
    arguments: [
      "2023-02-29", "2023-02-30", "2100-02-29", "2023-2-3", "2023-13-01", "2023-00-10",
      "2023-01-00", "２０２３-01-01", "2023-01-01T00:00:00Z", " 2023-01-01", "2023-01-01 ", "",
      "0000-01-01", "2023/01/01", "2023-01-0a", "-023-01-01",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "is understood in both languages",
    arguments: [
      ("today", "2021-03-05"), ("今天", "2021-03-05"), ("yesterday", "2021-03-04"),
      ("昨天", "2021-03-04"), ("前天", "2021-03-03"), ("-3d", "2021-03-02"), ("明天", "2021-03-06"),
      ("3月1日", "2021-03-01"), ("2020年12月31日", "2020-12-31"), ("20210228", "2021-02-28"),
      ("2021/3/5", "2021-03-05"), ("2021.03.05", "2021-03-05"),
    ])
  func words(text: String, expected: String) throws {
    let today = try #require(Day("2021-03-05"))
    #expect(Day(words: text, today: today)?.description == expected)
  }

  @Test("is no day in words that say none", arguments: ["2月30日", "someday", "-d", "20210230"])
  func noWords(text: String) throws {
    #expect(Day(words: text, today: try #require(Day("2021-03-05"))) == nil)
  }

  @Test("begins at the office's midnight")
  func officeDay() throws {
    #expect(try #require(Instant("2021-03-05T15:59:59Z")).day.description == "2021-03-05")
    #expect(try #require(Instant("2021-03-05T16:00:00Z")).day.description == "2021-03-06")
    let day = try #require(Day("2021-03-05"))
    #expect(Instant.end(of: day).description == "2021-03-05T15:59:59Z")
    #expect(Instant("2021-03-05T24:00:00Z") == nil)
  }

  @Test("belongs to half-open periods")
  func periods() throws {
    let december = try #require(Period("2021-12"))
    #expect(december.end.description == "2022-01-01")
    #expect(december.lastDay.description == "2021-12-31")
    #expect(!december.contains(december.end))
    #expect(Period("2021")?.months.count == 12)
    for text in ["2021-13", "2021-0", "21-03", "2021-3", "abcd", "2021-03-05"] {
      #expect(Period(text) == nil)
    }
  }
}
