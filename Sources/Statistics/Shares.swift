/// Percentages of a whole that add up.
public enum Shares {
  /// The share of each count in hundredths of a per cent; together exactly 10,000.
  ///
  /// Largest remainders (A. Hamilton, 1792), under the office's rule: 0 only for a count of 0 and
  /// 10,000 only for the whole. Where the rule asks for more than the remainders give, it is taken
  /// from the shares that lose least by it, so that no other shares under the rule are nearer to
  /// the exact ones. At ties the earlier position has the more. All 0 where nothing was counted.
  ///
  /// Counts must not be negative, at most 10,000 of them not 0, and their sum at most 9 × 10¹⁴.
  public static func hundredths(of counts: [Int]) -> [Int] {
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is negative")
    precondition(counts.count { $0 > 0 } <= whole, "more parts than hundredths of a per cent")
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts }

    // The rule's other half follows: where each of two parts has one, neither has all.
    let least = counts.map { min($0, 1) }
    var shares = zip(counts, least).map { max($0 * whole / total, $1) }
    // What a share lacks of the exact one, in parts of `total`.
    func lack(_ index: Int) -> Int { counts[index] * whole - shares[index] * total }

    var left = whole - shares.reduce(0, +)
    if left > 0 {
      let order = counts.indices.sorted { (-lack($0), $0) < (-lack($1), $1) }
      for index in order.prefix(left) { shares[index] += 1 }
    }
    while left < 0 {
      let most = counts.indices.filter { shares[$0] > least[$0] }.min {
        (lack($0), -$0) < (lack($1), -$1)
      }
      guard let most else { break }
      shares[most] -= 1
      left += 1
    }
    return shares
  }

  private static let whole = 10_000
}
