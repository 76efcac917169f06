import Glibc

extension KaplanMeier {
  /// A day on which observations end, and what holds from it on until the next.
  public struct Step: Equatable, Sendable {
    public let time: Int
    /// How many could end on the day, those that end or are censored on it among them.
    public let atRisk: Int
    public let events: Int
    public let censored: Int
    /// The share that has not ended by the end of the day.
    public let survival: Double
    /// Of `survival`; 0 before the first ending, `nil` where `survival` is 0. M. Greenwood,
    /// "The Natural Duration of Cancer", Reports on Public Health and Medical Subjects 33, 1926.
    public let standardError: Double?
  }
}

extension KaplanMeier.Step: Timed {}

extension KaplanMeier.Step {
  /// The interval for `survival` at 95 %, symmetric on the scale of `log(-log(survival))`, so that
  /// it never leaves 0...1.
  ///
  /// `nil` where `survival` is 1 or 0: the scale has no end there, and SciPy and R give none either.
  /// J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980.
  public var interval: ConfidenceInterval? {
    guard let standardError, survival < 1 else { return nil }
    let reach = ConfidenceInterval.reach * standardError / (survival * -log(survival))
    return ConfidenceInterval(low: pow(survival, exp(reach)), high: pow(survival, exp(-reach)))
  }

  /// The plain interval, `survival` ± 1.96 standard errors cut to 0...1: for comparison with
  /// programs that give no other; `nil` where `survival` is 0.
  public var plainInterval: ConfidenceInterval? {
    guard let standardError else { return nil }
    let reach = ConfidenceInterval.reach * standardError
    return ConfidenceInterval(low: max(0, survival - reach), high: min(1, survival + reach))
  }
}
