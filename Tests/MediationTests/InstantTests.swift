import Mediation
import Testing

@Suite("An instant")
struct InstantTests {
  /// Origin: Python 3.11, `int(datetime(…, tzinfo=timezone.utc).timestamp())`.
  @Test(
    "counts seconds like the calendar",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
      ("2021-03-05T04:00:00Z", 1_614_916_800), ("2000-02-29T23:59:59Z", 951_868_799),
    ])
  func seconds(text: String, seconds: Int) throws {
    let instant = try #require(Instant(text))
    #expect(instant.seconds == seconds)
    #expect(instant.description == text)
  }

  @Test(
    "is refused when it is written otherwise",
    arguments: [
      "", "2021-03-05", "2021-03-05T04:00:00", "2021-03-05 04:00:00Z", "2021-03-05T04:00:00z",
      "2021-03-05T24:00:00Z", "2021-03-05T04:60:00Z", "2021-03-05T04:00:60Z",
      "2021-02-29T04:00:00Z", "2021-03-05T4:00:000Z", "2021-03-05T04:00:00+", "２-03-05T04:00:0Z",
    ])
  func refused(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("lies on the day it is noon or the end of", arguments: [-1, 0, 1, 18_691, 19_782])
  func day(ordinal: Int) {
    let day = Day(ordinal: ordinal)
    #expect(Instant.noon(of: day).day == day)
    #expect(Instant.end(of: day).day == day)
    #expect(Instant(seconds: Instant.end(of: day).seconds + 1).day == day + 1)
    #expect(Instant.end(of: day - 1) < Instant.noon(of: day))
  }
}
