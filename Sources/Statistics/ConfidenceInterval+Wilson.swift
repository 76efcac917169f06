extension ConfidenceInterval {
  /// The score interval for `k` of `n`: the shares from which `k` is no further than chance allows.
  ///
  /// It begins at exactly 0 when `k` is 0 and ends at exactly 1 when `k` is `n`; `nil` unless
  /// `0 <= k <= n` and `n > 0`. E. B. Wilson, "Probable Inference, the Law of Succession, and
  /// Statistical Inference", JASA 22, 1927.
  public static func wilson(_ k: Int, of n: Int) -> ConfidenceInterval? {
    guard n > 0, (0...n).contains(k) else { return nil }
    return ConfidenceInterval(low: wilsonLow(k, of: n), high: 1 - wilsonLow(n - k, of: n))
  }

  /// The smaller root of `(1 + z²/n) x² - (2p + z²/n) x + p² = 0`, as `p²` over half the sum of
  /// coefficient and root of the discriminant: no difference of near equals, and 0 for `k` = 0.
  private static func wilsonLow(_ k: Int, of n: Int) -> Double {
    let p = Double(k) / Double(n)
    let zz = reach * reach / Double(n)
    return p * p / (p + zz / 2 + (zz * p * (1 - p) + zz * zz / 4).squareRoot())
  }
}
