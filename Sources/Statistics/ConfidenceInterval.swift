/// Where a share may lie, given how little was seen: bounds between 0 and 1 at 95 %.
public struct ConfidenceInterval: Equatable, Sendable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

extension ConfidenceInterval {
  /// How many standard errors reach to either side at 95 %: the 0.975 quantile of the normal
  /// distribution.
  static let reach = 1.959963984540054
}
