/// The day of the following month by which a month's entries are in: one rule for a whole series of
/// reports, so that months can be compared.
public struct CutOff: Equatable, Sendable {
  /// 1 to 28: a day every month has.
  public let day: Int

  /// `nil` for a day some months do not have.
  public init?(day: Int) {
    guard (1...28).contains(day) else { return nil }
    self.day = day
  }

  /// The last day on which an entry still counts as in time for a period.
  public func lastDay(for period: Period) -> Day { period.end + (day - 1) }
}
