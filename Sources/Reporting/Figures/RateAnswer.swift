import Formats
import Mediation
import Statistics

/// What can be said of a published pair and the percentage printed with it.
public struct RateAnswer: Equatable, Sendable {
  public let rate: Rate
  let claim: Claim?
  let written: String

  /// - Parameter claim: the percentage as it was printed, such as `98.4%`.
  /// - Throws: `MediationError` of kind `usage` when that is no percentage.
  public init(_ rate: Rate, claim text: String?) throws(MediationError) {
    self.rate = rate
    written = text ?? ""
    guard let text else {
      claim = nil
      return
    }
    guard let claim = Claim(text) else {
      throw MediationError(
        .usage, zh: "“\(text.visible())”不是百分比", en: "“\(text.visible())” is no percentage",
        field: .claim, hint: .words(zh: "例：99%、98.4%", en: "e.g. 99%, 98.4%"))
    }
    self.claim = claim
  }

  private func holds(_ reading: Claim.Reading) -> Bool {
    claim?.holds(for: rate.numerator, of: rate.denominator, as: reading) ?? false
  }

  /// The numerators that would print as the claim, rounded half up or cut off.
  private func attainable(_ reading: Claim.Reading) -> ClosedRange<Int>? {
    claim?.numerators(of: rate.denominator, as: reading)
  }

  private var isAttainable: Bool { attainable(.rounded) != nil || attainable(.truncated) != nil }

  public var lines: [Phrase] {
    let interval = rate.interval.map { ($0.low, $0.high) }
    var lines = [
      Phrase(
        zh: "\(Table.grouped(rate.numerator)) ÷ \(Table.grouped(rate.denominator)) ＝ "
          + rate.display(.zh) + (interval.map { "（95% 区间 \($0.0)–\($0.1)，Wilson）" } ?? ""),
        en: "\(Table.grouped(rate.numerator)) ÷ \(Table.grouped(rate.denominator)) = "
          + rate.display(.en) + (interval.map { " (95 % interval \($0.0)–\($0.1), Wilson)" } ?? ""))
    ]
    guard claim != nil, rate.denominator > 0 else { return lines }
    let readings: [(Claim.Reading, Phrase)] = [
      (.rounded, Phrase(zh: "四舍五入", en: "rounded half up")),
      (.truncated, Phrase(zh: "截尾", en: "cut off")),
      (.atLeast, Phrase(zh: "“以上”", en: "as “or more”")),
    ]
    let fits = readings.filter { holds($0.0) }
    let zh = fits.map(\.1.zh).joined(separator: "、")
    let en = fits.map(\.1.en).joined(separator: ", ")
    lines.append(
      fits.isEmpty
        ? Phrase(zh: "公布的 \(written)：不符", en: "claimed \(written): does not fit")
        : Phrase(zh: "公布的 \(written)：相符（\(zh)）", en: "claimed \(written): fits (\(en))"))
    if isAttainable {
      if let range = attainable(.rounded) {
        lines.append(
          Phrase(
            zh: "\(written) 四舍五入时，分子为 \(range.lowerBound)–\(range.upperBound)",
            en: "rounded, \(written) would be \(range.lowerBound)–\(range.upperBound) of "
              + "\(Table.grouped(rate.denominator))"))
      }
    } else {
      let near = claim?.neighbours(of: rate.denominator).map { [$0.below, $0.above] } ?? []
      let shown = near.filter { $0 <= rate.denominator }.map {
        "\($0)/\(rate.denominator) = \(Rate($0, of: rate.denominator).percent ?? "—") %"
      }.joined(separator: ", ")
      lines.append(
        Phrase(
          zh: "分母 \(rate.denominator) 时，没有任何整数能得出 \(written)（\(shown)）",
          en: "no whole number of \(rate.denominator) gives \(written) (\(shown))"))
    }
    return lines
  }

  public var json: JSON {
    var members = [JSON.Member("rate", rate.json)]
    if claim != nil {
      func range(_ reading: Claim.Reading) -> JSON {
        attainable(reading).map { [.integer($0.lowerBound), .integer($0.upperBound)] }
          .map { .array($0) } ?? .null
      }
      members.append(
        JSON.Member(
          "claim",
          [
            "percent": .string(written), "rounded": .bool(holds(.rounded)),
            "truncated": .bool(holds(.truncated)), "at_least": .bool(holds(.atLeast)),
            "attainable": .bool(isAttainable), "rounded_from": range(.rounded),
            "truncated_from": range(.truncated),
          ]))
    }
    return .object(members)
  }
}
