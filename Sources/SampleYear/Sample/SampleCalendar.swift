/// The days of the sample: the year itself, and the quarter after it in which loose ends are tied.
struct SampleCalendar: Sendable {
  let year: Int
  let firstDay: Day
  /// 31 December.
  let lastDay: Day
  /// 31 March of the next year, the last day anything is known of.
  let horizon: Day

  init(year: Int) {
    self.year = year
    firstDay = Day(year, 1, 1)
    lastDay = Day(year, 12, 31)
    horizon = Day(year + 1, 3, 31)
  }

  /// How many disputes are registered on each day of the year; busy months get more.
  func registrations(
    _ count: Int, by months: Weighted<Int>, _ random: inout SplitMix64
  ) -> [Int] {
    var counts = Array(repeating: 0, count: lastDay - firstDay + 1)
    for _ in 0..<count {
      let month = months.draw(&random)
      let first = Day(year, month, 1)
      let next = month < 12 ? Day(year, month + 1, 1) : lastDay + 1
      counts[first - firstDay + random.below(next - first)] += 1
    }
    return counts
  }
}
