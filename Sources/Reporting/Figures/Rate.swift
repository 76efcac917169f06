import Formats
import Mediation
import Statistics

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
    // Of money, in fen, twenty thousand times the numerator may be more than a word holds.
    let doubled = denominator.multipliedFullWidth(by: 2)
    guard doubled.high == 0 else { return nil }
    let numerators = numerator.multipliedFullWidth(by: 20_000)
    let (low, carry) = numerators.low.addingReportingOverflow(UInt(denominator))
    let high = numerators.high + (carry ? 1 : 0)
    guard high < denominator * 2 else { return nil }
    var hundredths = (denominator * 2).dividingFullWidth((high, low)).quotient
    if numerator < denominator { hundredths = min(hundredths, 9_999) }
    if numerator > 0 { hundredths = max(hundredths, 1) }
    return Rate.text(hundredths: hundredths)
  }

  /// The Wilson score interval at 95 %, in per cent with two decimals; `nil` without a denominator,
  /// or when the numerator exceeds it.
  public var interval: (low: String, high: String)? {
    ConfidenceInterval.wilson(numerator, of: denominator).map {
      (Rate.text(share: $0.low), Rate.text(share: $0.high))
    }
  }

  /// A share as per cent with two decimals, rounded half up.
  static func text(share: Double) -> String {
    text(hundredths: Int((share * 10_000).rounded(.toNearestOrAwayFromZero)))
  }

  /// Hundredths of a per cent as per cent with two decimals.
  static func text(hundredths: Int) -> String {
    // A report has hundreds of them.
    var digits: [UInt8] = []
    digits.append(decimal: hundredths / 100)
    digits.append(UInt8(ascii: "."))
    digits.append(decimal: hundredths / 10 % 10)
    digits.append(decimal: hundredths % 10)
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Rate {
  /// What a person reads: `99.78 %`, `3 of 7` where the denominator is under ten, `—` without one.
  public func display(_ language: Language) -> String {
    guard let percent else { return "—" }
    guard denominator < 10 else { return "\(percent) %" }
    return Phrase(zh: "\(denominator) 中 \(numerator)", en: "\(numerator) of \(denominator)")(
      language)
  }
}
