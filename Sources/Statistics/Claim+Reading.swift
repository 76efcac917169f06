extension Claim {
  /// What a printed percentage may mean by its digits.
  public enum Reading: String, CaseIterable, Sendable {
    /// The exact share, rounded half up to the decimals of the claim, is the claim.
    case rounded
    /// The exact share, cut off behind the decimals of the claim, is the claim.
    case truncated
    /// The exact share is the claim or more: “99 % or more”.
    case atLeast
  }

  /// Whether `k` of `n` bears the claim out.
  ///
  /// `k` may exceed `n`, as a flow does; false without a denominator and for a negative `k`.
  public func holds(for k: Int, of n: Int, as reading: Reading) -> Bool {
    guard n > 0, k >= 0 else { return false }
    let share = Int128(k) * whole
    let bounds = bounds(as: reading)
    return bounds.first * Int128(n) <= share && bounds.end.map { share < $0 * Int128(n) } ?? true
  }

  /// The numerators in `0...n` that bear the claim out; `nil` when none does, so that the claim
  /// cannot be a share of `n`.
  public func numerators(of n: Int, as reading: Reading) -> ClosedRange<Int>? {
    guard n > 0 else { return nil }
    let bounds = bounds(as: reading)
    let first = (bounds.first * Int128(n)).dividedUp(by: whole)
    let end = bounds.end.map { ($0 * Int128(n)).dividedUp(by: whole) } ?? Int128.max
    let last = min(Int128(n), end - 1)
    return first <= last ? Int(first)...Int(last) : nil
  }

  /// The last numerator whose share of `n` is the claim or less and the first whose share is the
  /// claim or more: one and the same when the claim is exact.
  ///
  /// For a claim of 100 % or less both are in `0...n`. `nil` without a denominator, and when they
  /// are beyond `Int`.
  public func neighbours(of n: Int) -> (below: Int, above: Int)? {
    guard n > 0 else { return nil }
    let exact = bounds(as: .atLeast).first * Int128(n)
    guard let below = Int(exactly: exact / whole),
      let above = Int(exactly: exact.dividedUp(by: whole))
    else { return nil }
    return (below, above)
  }

  // Shares are compared in half units of the claim's last digit, where every bound is a whole
  // number. With at most 12 digits, and 19 of a count, no product comes near the 38 of `Int128`.

  /// 100 % in half units.
  private var whole: Int128 { (0..<decimals).reduce(200) { whole, _ in whole * 10 } }

  /// The half units from which the claim holds, and those from which it does not any more.
  private func bounds(as reading: Reading) -> (first: Int128, end: Int128?) {
    let halves = 2 * Int128(units)
    return switch reading {
    case .rounded: (max(0, halves - 1), halves + 1)
    case .truncated: (halves, halves + 2)
    case .atLeast: (halves, nil)
    }
  }
}

extension Int128 {
  /// The quotient of two numbers that are not negative, rounded up.
  fileprivate func dividedUp(by divisor: Int128) -> Int128 { (self + divisor - 1) / divisor }
}
