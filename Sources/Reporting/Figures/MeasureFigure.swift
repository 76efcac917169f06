import Mediation
import Statistics

/// What a measure came to in a period: a value with everything a reader needs to judge it.
public struct MeasureFigure: Equatable, Sendable {
  public enum Value: Equatable, Sendable {
    case rate(Rate)
    case count(Int)
    /// A share of money, in fen; no interval, as amounts are no sample.
    case money(Rate)
    /// Whole days; `nil` when not reached, or nobody was counted.
    case days(Int?, of: Int)
    /// A share estimated from `of` observations, some of them not over yet; in per cent with two
    /// decimals. `nil` without any, or beyond what was observed.
    case estimate(percent: String?, low: String?, high: String?, of: Int)
    case lacking(Phrase)
  }

  public let measure: Measure
  /// Which figure of a measure with several.
  public let part: Part?
  public let value: Value

  /// A figure of a measure that has several.
  public enum Part: Equatable, Sendable {
    case within(days: Int)
    case median, ninetieth, greatest, count, pastLimit

    public var code: String {
      switch self {
      case .within(let days): "within_\(days)_days"
      case .median: "median_days"
      case .ninetieth: "p90_days"
      case .greatest: "greatest_days"
      case .count: "count"
      case .pastLimit: "past_limit"
      }
    }

    var label: Phrase {
      switch self {
      case .within(let days): Phrase(zh: "\(days) 天内", en: "within \(days) days")
      case .median: Phrase(zh: "中位数（天）", en: "median, days")
      case .ninetieth: Phrase(zh: "第 90 百分位（天）", en: "90th percentile, days")
      case .greatest: Phrase(zh: "最长（天）", en: "greatest, days")
      case .count: Phrase(zh: "起数", en: "disputes")
      case .pastLimit: Phrase(zh: "超期", en: "past their limit")
      }
    }
  }
}

extension MeasureFigure {
  /// Every measure of a period, in the order of the definitions.
  ///
  /// - Parameter ledger: the counts of the same unit and period.
  static func figures(_ counts: MeasureCounts, _ ledger: LedgerCounts) -> [MeasureFigure] {
    Measure.allCases.flatMap { measure in
      if let lacking = measure.definition.lacking {
        return [MeasureFigure(measure: measure, part: nil, value: .lacking(lacking))]
      }
      return figures(of: measure, counts, ledger).map {
        MeasureFigure(measure: measure, part: $0.0, value: $0.1)
      }
    }
  }

  private static func figures(
    of measure: Measure, _ counts: MeasureCounts, _ ledger: LedgerCounts
  ) -> [(Part?, Value)] {
    func rate(_ part: MeasureCell, _ whole: MeasureCell) -> [(Part?, Value)] {
      [(nil, .rate(Rate(counts[part], of: counts[whole])))]
    }
    return switch measure {
    case .resolutionCohort:
      [(nil, .rate(Rate(ledger.cohortResolved, of: ledger.cohortRegistered)))]
    case .resolutionFlow:
      [(nil, .rate(Rate(ledger.resolvedStanding, of: ledger.cohortRegistered)))]
    case .clearance:
      [
        (
          nil,
          .rate(
            Rate(
              ledger.sum(LedgerColumn.outgoing, without: .openEnd),
              of: ledger.sum(LedgerColumn.incoming, without: .openStart)))
        )
      ]
    case .agreement: rate(.mediatedAgreed, .mediated)
    case .writtenShare: rate(.written, .agreements)
    case .performance: rate(.performed, .due)
    case .overduePerformance: [(nil, .count(counts[.overdue]))]
    case .visitsInTime: rate(.visitedInTime, .visitDue)
    case .recurrence: recurrence(counts)
    case .durableResolution: rate(.durable, .quietDue)
    case .escalation: rate(.escalated, .intake)
    case .timeToOutcome: time(counts)
    case .ageOfOpen: age(counts)
    case .onTime: rate(.onTime, .limited)
    case .entryLag: lag(counts)
    case .lateEntry: rate(.enteredLate, .enteredHere)
    case .satisfaction: rate(.satisfied, .answered)
    case .response: rate(.answered, .visits)
    case .performanceMoney: [(nil, .money(Rate(counts[.amountPerformed], of: counts[.amountDue])))]
    case .fileCompleteness: []
    }
  }

  private static func recurrence(_ counts: MeasureCounts) -> [(Part?, Value)] {
    let observations = counts.recurrences.observations
    let curve = KaplanMeier(observations)
    let watched = observations.map(\.time).max() ?? -1
    return Measure.horizons.map { days in
      guard watched >= days else {
        return (.within(days: days), .estimate(percent: nil, low: nil, high: nil, of: 0))
      }
      let share = 1 - curve.survival(at: days)
      let interval = curve.step(at: days)?.interval
      return (
        .within(days: days),
        .estimate(
          percent: Rate.text(share: share), low: interval.map { Rate.text(share: 1 - $0.high) },
          high: interval.map { Rate.text(share: 1 - $0.low) }, of: observations.total)
      )
    }
  }

  private static func time(_ counts: MeasureCounts) -> [(Part?, Value)] {
    let observations = counts.outcomes.first.observations
    let curve = KaplanMeier(observations)
    return [
      (.median, .days(curve.quantile(0.5), of: observations.total)),
      (.ninetieth, .days(curve.quantile(0.9), of: observations.total)),
    ]
  }

  private static func age(_ counts: MeasureCounts) -> [(Part?, Value)] {
    let ages = counts.ages
    return [
      (.count, .count(ages.total)), (.median, .days(ages.quantile(0.5), of: ages.total)),
      (.greatest, .days(ages.keys.max(), of: ages.total)),
      (.pastLimit, .count(counts[.overLimit])),
    ]
  }

  private static func lag(_ counts: MeasureCounts) -> [(Part?, Value)] {
    let lags = counts.lags
    return [
      (.median, .days(lags.quantile(0.5), of: lags.total)),
      (.ninetieth, .days(lags.quantile(0.9), of: lags.total)),
    ]
  }
}

extension LedgerCounts {
  fileprivate func sum(_ columns: [LedgerColumn], without stock: LedgerColumn) -> Int {
    columns.reduce(0) { $1 == stock ? $0 : $0 + self[$1] }
  }
}

extension Occurrences<Span> {
  /// The spans as observations, each outcome a cause of its own, in an order that does not change.
  ///
  /// - Parameter isTruncated: each is watched only from the day it was known here.
  func observations(isTruncated: Bool) -> [Observation] {
    var observations: [Observation] = []
    forEach { span, count in
      observations.append(
        Observation(
          time: span.days, entry: isTruncated ? span.entry : 0,
          cause: span.ending.flatMap { Spell.Ending.allCases.firstIndex(of: $0) }, count: count))
    }
    return observations.sorted {
      ($0.time, $0.entry, $0.cause ?? -1, $0.count) < ($1.time, $1.entry, $1.cause ?? -1, $1.count)
    }
  }

  var observations: [Observation] { observations(isTruncated: false) }
}

extension [Observation] {
  /// How many were observed.
  var total: Int { reduce(0) { $0 + $1.count } }
}

extension [Int: Int] {
  /// How many were counted.
  var total: Int { values.reduce(0, +) }

  /// The least value that at least the share `p` does not exceed; `nil` when nothing was counted.
  func quantile(_ p: Double) -> Int? {
    let needed = p * Double(total)
    var seen = 0
    for value in keys.sorted() {
      seen += self[value] ?? 0
      if Double(seen) >= needed - 1e-9, seen > 0 { return value }
    }
    return nil
  }
}
