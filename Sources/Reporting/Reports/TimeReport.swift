import Formats
import Mediation
import Statistics

/// How long disputes take: the share not yet ended after so many days, open ones censored, and the
/// share that came to each ending.
public struct TimeReport: Report {
  public let period: Period
  /// The last day on which outcomes are seen.
  public let until: Day
  public let asOf: Instant
  public let office: Phrase
  /// Whether each dispute is watched only from the day it was entered here.
  public let isTruncated: Bool
  let first: [Observation]
  let last: [Observation]

  /// Compiles the report of the disputes registered in a period, followed to a day.
  ///
  /// - Parameter isTruncated: for a register begun with old disputes that were still open: what had
  ///   ended before they were entered was never seen (left truncation).
  public static func compile(
    _ period: Period, until: Day, isTruncated: Bool, from known: Knowledge
  ) throws -> TimeReport {
    let spans = try known.outcomes(registeredIn: period, followedTo: until + 1)
    return TimeReport(
      period: period, until: until, asOf: known.asOf,
      office: try known.officeName(on: period.lastDay),
      isTruncated: isTruncated,
      first: spans.first.observations(isTruncated: isTruncated),
      last: spans.last.observations(isTruncated: isTruncated))
  }

  private var curve: KaplanMeier { KaplanMeier(first) }

  /// The endings in the order of the ledger.
  private var endings: [Spell.Ending] { Spell.Ending.allCases }

  /// The share that came to each ending by the last day, and what has not ended, in hundredths of
  /// a per cent that add up.
  private var incidence: [(Phrase, Int)] {
    let curves = AalenJohansen(first, causes: endings.count)
    guard let end = curves.steps.last else { return [] }
    let parts = end.incidence + [end.survival]
    let shares = Shares.hundredths(of: parts.map { Int(($0 * 1e9).rounded()) })
    let names =
      endings.map { Wording.label($0.column) } + [Phrase(zh: "尚未了结", en: "not ended")]
    return Array(zip(names, shares))
  }

  public var figures: JSON {
    [
      "report": "time", "period": .string(period.description),
      "until": .string(until.description), "left_truncated": .bool(isTruncated),
      "definition": .string(Measure.timeToOutcome.reference),
      "first_outcome": summary(of: first), "last_outcome": summary(of: last),
      "steps": .array(
        curve.steps.map { step in
          [
            "day": .integer(step.time), "at_risk": .integer(step.atRisk),
            "ended": .integer(step.events), "censored": .integer(step.censored),
            "open_percent": .string(Rate.text(share: step.survival)),
            "low": .optional(step.interval.map { Rate.text(share: $0.low) }),
            "high": .optional(step.interval.map { Rate.text(share: $0.high) }),
          ]
        }),
      "endings": .array(
        incidence.map { name, share in
          ["ending": .string(name.en), "percent": .string(Rate.text(hundredths: share))]
        }),
    ]
  }

  private func summary(of observations: [Observation]) -> JSON {
    let curve = KaplanMeier(observations)
    func quantile(_ p: Double) -> JSON {
      let interval = curve.quantileInterval(p)
      return [
        "days": .optional(curve.quantile(p)), "low": .optional(interval.low),
        "high": .optional(interval.high),
      ]
    }
    return [
      "observed": .integer(observations.total),
      "ended": .integer(observations.filter { $0.cause != nil }.total),
      "median": quantile(0.5), "p90": quantile(0.9),
    ]
  }

  public func document(_ language: Language) -> Document {
    let note = Phrase(
      zh: isTruncated ? "左截断：每起自录入日起才算在观察之内。" : "历史完整：每起自登记日起观察。",
      en: isTruncated
        ? "Left truncation: each dispute is watched only from the day it was entered."
        : "Complete history: each dispute is watched from its registration.")
    return Document(
      title: Phrase(zh: "了结用时 \(period)", en: "Time to outcome, \(period)")(language),
      office: office(language).visible(),
      scope: Phrase(
        zh: "登记于 \(period.start) 至 \(period.lastDay)，跟踪至 \(until)；按 \(asOf) 前录入的数据",
        en: "registered \(period.start) to \(period.lastDay), followed to \(until); as entered by "
          + "\(asOf)")(language),
      blocks: [
        .table(quantiles(language)), .chart(openChart(language)),
        .chart(endingChart(language)), .table(endingTable(language)), .note(note(language)),
      ],
      definitions: [
        Document.Definition(
          reference: Measure.timeToOutcome.reference,
          text: Measure.timeToOutcome.definition.formula(language))
      ],
      imprint: [digestLine(language)], language: language)
  }

  private func quantiles(_ language: Language) -> Table {
    let headings: [(String, Phrase, Alignment)] = [
      ("outcome", Phrase(zh: "到", en: "to the"), .left),
      ("observed", Phrase(zh: "观察", en: "observed"), .right),
      ("ended", Phrase(zh: "了结", en: "ended"), .right),
      ("median", Phrase(zh: "中位数（天）", en: "median, days"), .right),
      ("median_interval", Phrase(zh: "95% 区间", en: "95 % interval"), .right),
      ("p90", Phrase(zh: "第 90 百分位", en: "90th percentile"), .right),
    ]
    let rows = [
      (Phrase(zh: "首次了结", en: "first outcome"), first),
      (Phrase(zh: "现行了结", en: "outcome that stands"), last),
    ]
    let notReached = Phrase(zh: "未达到", en: "not reached")(language)
    return Table(
      columns: headings.map { Table.Column($0.0, $0.1(language), $0.2) },
      rows: rows.map { name, observations in
        let curve = KaplanMeier(observations)
        func days(_ p: Double) -> Table.Cell {
          curve.quantile(p).map { .number($0) }
            ?? (observations.isEmpty ? .missing : .text(notReached))
        }
        let interval = curve.quantileInterval(0.5)
        let bounds = interval.low.map { "\($0)–\(interval.high.map(String.init) ?? "…")" }
        return [
          .text(name(language)), .number(observations.total),
          .number(observations.filter { $0.cause != nil }.total), days(0.5),
          bounds.map { .text($0) } ?? .missing, days(0.9),
        ]
      })
  }

  private func openChart(_ language: Language) -> Chart {
    let points = curve.steps.map {
      Chart.Steps.Point(
        day: $0.time, share: $0.survival, low: $0.interval?.low, high: $0.interval?.high)
    }
    return Chart(
      title: Phrase(zh: "登记后多少天仍未了结", en: "share not yet ended, by days")(language),
      across: Phrase(zh: "登记后天数", en: "days since registration")(language),
      upward: Phrase(zh: "未了结", en: "not ended")(language),
      plot: .steps([
        Chart.Steps(
          Phrase(zh: "未了结", en: "not ended")(language),
          [Chart.Steps.Point(day: 0, share: 1)] + points, lastDay: points.last?.day ?? 0)
      ]))
  }

  /// The share that came to each ending, for those that occurred.
  private func endingChart(_ language: Language) -> Chart {
    let steps = AalenJohansen(first, causes: endings.count).steps
    let curves = endings.indices.filter { (steps.last?.incidence[$0] ?? 0) > 0 }.map { cause in
      Chart.Steps(
        Wording.label(endings[cause].column)(language),
        [Chart.Steps.Point(day: 0, share: 0)]
          + steps.map { Chart.Steps.Point(day: $0.time, share: $0.incidence[cause]) },
        lastDay: steps.last?.time ?? 0)
    }
    return Chart(
      title: Phrase(zh: "登记后多少天以何种方式了结", en: "share that came to each ending, by days")(
        language),
      across: Phrase(zh: "登记后天数", en: "days since registration")(language),
      upward: Phrase(zh: "了结", en: "ended")(language), plot: .steps(curves))
  }

  private func endingTable(_ language: Language) -> Table {
    Table(
      title: Phrase(
        zh: "各种了结的累积发生率（Aalen–Johansen），合计 100%",
        en: "cumulative incidence of each ending (Aalen–Johansen), adding up to 100 %")(language),
      columns: [
        Table.Column("ending", Phrase(zh: "了结", en: "ending")(language), .left),
        Table.Column("share", Phrase(zh: "比例", en: "share")(language)),
      ],
      rows: incidence.map { [.text($0.0(language)), .share($0.1)] })
  }

  public func lines(_ language: Language) -> Table {
    let digest = digest
    return Table(
      columns: [
        "period", "until", "as_of", "day", "at_risk", "ended", "censored", "open", "digest",
      ]
      .map { Table.Column($0, $0) },
      rows: curve.steps.map { step in
        [
          .text(period.description), .text(until.description), .text(asOf.description),
          .number(step.time), .number(step.atRisk), .number(step.events), .number(step.censored),
          .text(Rate.text(share: step.survival)), .text(digest),
        ]
      })
  }
}
