/// What a station's serials of a year are counted under.
package struct NumberSeries: Hashable, Comparable, Sendable {
  package let station: String
  package let year: Int

  package init(station: String, year: Int) {
    self.station = station
    self.year = year
  }

  /// By the station's code, then by year.
  package static func < (one: NumberSeries, other: NumberSeries) -> Bool {
    one.station == other.station ? one.year < other.year : one.station < other.station
  }
}
