import Mediation
import Testing

@testable import Reporting

@Suite("What can be published instead")
struct PublishedInsteadTests {
  private static let march = Period.month(year: 2021, month: 3)

  private func others(
    _ period: Period, _ grouping: Grouping, on text: String
  ) throws -> [String] {
    let day = try #require(Day(text))
    return PublicReport.others(than: period, by: grouping, on: day)
      .map { "\($0.period) \($0.grouping.rawValue)" }
  }

  @Test("is the whole of the period, and its year once that is over")
  func list() throws {
    #expect(try others(Self.march, .station, on: "2021-05-01") == ["2021-03 whole"])
    #expect(
      try others(Self.march, .station, on: "2022-01-01")
        == ["2021-03 whole", "2021 station", "2021 whole"])
    #expect(try others(Self.march, .whole, on: "2021-12-31").isEmpty)
    #expect(try others(Self.march, .whole, on: "2022-01-01") == ["2021 whole"])
    #expect(try others(.year(2021), .category, on: "2022-01-01") == ["2021 whole"])
    #expect(try others(.year(2021), .whole, on: "2022-01-01").isEmpty)
  }
}
