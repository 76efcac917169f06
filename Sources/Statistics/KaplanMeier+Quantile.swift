extension KaplanMeier {
  /// The first day by which the share `p` has ended: 0.5 for the median, 0.9 for the 90th
  /// percentile; `nil` when that is not reached, or unless `0 < p <= 1`.
  public func quantile(_ p: Double) -> Int? {
    firstDay(p) { $0.survival }
  }

  /// The days between which that quantile lies at 95 %: where the bounds of `Step.interval` come
  /// down to `1 - p`, each `nil` when it does not.
  ///
  /// A step without an interval brings neither down; when all end at once there is a quantile but
  /// no interval. R. Brookmeyer and J. Crowley, "A Confidence Interval for the Median Survival
  /// Time", Biometrics 38, 1982.
  public func quantileInterval(_ p: Double) -> (low: Int?, high: Int?) {
    (firstDay(p) { $0.interval?.low }, firstDay(p) { $0.interval?.high })
  }

  private func firstDay(_ p: Double, of share: (Step) -> Double?) -> Int? {
    guard p > 0, p <= 1 else { return nil }
    // A product of fractions that is exactly 1/2 may come out as 0.5000000000000001, and 1 - 0.9
    // as 0.09999999999999998. Each factor costs a few parts in 10¹⁶, so one in 10¹² is room for
    // thousands of days, and still far finer than the step that one of a million makes.
    let limit = (1 - p) * (1 + 1e-12)
    return steps.first { step in share(step).map { $0 <= limit } ?? false }?.time
  }
}
