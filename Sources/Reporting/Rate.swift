/// A share with its numerator and denominator: never a percentage alone.
public struct Rate: Equatable, Sendable {
  public let numerator: Int
  public let denominator: Int

  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The percentage with two decimals, rounded half up; `nil` without a denominator.
  ///
  /// It is `100.00` only when all are counted and `0.00` only when none is: short of that it stops
  /// at `99.99` and `0.01`. Above one (a flow may exceed what came in) nothing is cut.
  public var percent: String? {
    guard denominator > 0 else { return nil }
    var hundredths = (numerator * 20_000 + denominator) / (denominator * 2)
    if numerator < denominator { hundredths = min(hundredths, 9_999) }
    if numerator > 0 { hundredths = max(hundredths, 1) }
    return Rate.text(hundredths: hundredths)
  }

  /// The Wilson score interval at 95 %, in per cent with two decimals (E. B. Wilson, "Probable
  /// Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927); `nil` without a
  /// denominator, or when the numerator exceeds it.
  public var interval: (low: String, high: String)? {
    guard denominator > 0, (0...denominator).contains(numerator) else { return nil }
    let (n, p) = (Double(denominator), Double(numerator) / Double(denominator))
    let z = 1.959963984540054
    let center = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    let low = numerator == 0 ? 0 : max(0, (center - spread) / scale)
    let high = numerator == denominator ? 1 : min(1, (center + spread) / scale)
    return (Rate.text(share: low), Rate.text(share: high))
  }

  private static func text(share: Double) -> String {
    text(hundredths: Int((share * 10_000).rounded(.toNearestOrAwayFromZero)))
  }

  private static func text(hundredths: Int) -> String {
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}

extension Rate {
  /// What a person reads: `99.78 %`, `3 / 7` where the denominator is under ten, `—` without one.
  public var display: String {
    guard let percent else { return "—" }
    return denominator < 10 ? "\(numerator) / \(denominator)" : "\(percent) %"
  }
}
