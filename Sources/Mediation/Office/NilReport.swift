/// A station's statement that it had nothing to report for a month (零报告): an act of a named
/// person, not an absence.
public struct NilReport: Equatable, Sendable {
  public let station: String
  public let period: Period
  /// The name of who states it.
  public let by: String

  public init(station: String, period: Period, by name: String) {
    self.station = station
    self.period = period
    by = name
  }
}
