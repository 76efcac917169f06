import Testing

@testable import Mediation

@Suite("A set of months")
struct MonthSetTests {
  @Test("holds the months of every span once, and their years")
  func spans() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let last = Period.month(year: 2021, month: 3)
      var set = MonthSet(last: last)
      var months: Set<Period> = []
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let first = Day(ordinal: Int.random(in: 17_000...19_000, using: &random))
        let length = Int.random(in: -40...400, using: &random)
        let end: Day? = length > 380 ? nil : first + length
        set.insert(from: first, to: end)
        var month = Period.month(of: first)
        repeat {
          months.insert(month)
          month = month.next
        } while month.start <= (end ?? last.start)
      }
      let years = Set(months.map { Period.year($0.year) })
      #expect(set.periods.count == months.count + years.count)
      #expect(Set(set.periods) == months.union(years))
      for year in 2014...2024 {
        #expect(set.contains(.year(year)) == years.contains(.year(year)))
        for month in 1...12 {
          let period = Period.month(year: year, month: month)
          #expect(set.contains(period) == months.contains(period))
        }
      }
    }
  }

  @Test("of eight thousand years is no work")
  func far() throws {
    var set = MonthSet(last: .month(year: 9999, month: 12))
    set.insert(from: Day(ordinal: 0), to: nil)
    set.insert(Day(ordinal: 0))
    #expect(set.contains(.year(9999)))
    #expect(set.periods.count == (9999 - 1969) * 13)
  }
}
