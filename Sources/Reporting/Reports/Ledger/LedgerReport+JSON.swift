import Formats
import Mediation

extension LedgerReport {
  public var figures: JSON { JSONMembers.object { describe(into: &$0) } }

  public var figuresBytes: [UInt8] { JSONBytes.object { describe(into: &$0) } }

  private func describe(into sink: inout some JSONSink) {
    sink.add("report", kind)
    sink.add("period", period.description)
    sink.add("from", period.start.description)
    sink.add("cut_off", period.lastDay.description)
    sink.add("unit", office.zh)
    sink.add("by", grouping.rawValue)
    sink.add("definition") { sink in
      sink.add("id", definition.id)
      sink.add("version", definition.version)
      sink.add("zh", definition.text.zh)
      sink.add("en", definition.text.en)
    }
    sink.add("balanced", .bool(isBalanced))
    sink.add("rows", objects: rows.count) { describe(rows[$0], into: &$1) }
    sink.add("total") { describe(total, into: &$0) }
    if !months.isEmpty {
      sink.add("months", objects: months.count) { describe(months[$0], into: &$1) }
    }
    sink.add("official", officialJSON)
    sink.add("open_by_age", ages)
    sink.add("measures", .array(isBalanced ? measures.map(\.json) : []))
    if let year { sink.add("year", year.json) }
  }

  public var json: JSON {
    var members = figures.members ?? []
    members.insert(JSON.Member("as_of", .string(asOf.description)), at: 4)
    members.append(JSON.Member("digest", .string(digest)))
    members.append(JSON.Member("seal", seal?.json ?? .null))
    if let restatement { members.append(JSON.Member("restatement", restatement.json)) }
    return .object(members)
  }

  /// `monthly` or `yearly`.
  public var kind: String { period.reportKind }

  private func describe(_ row: Row, into sink: inout some JSONSink) {
    sink.add("unit", row.unit)
    sink.add("name", row.name.zh)
    sink.add("reported", .bool(row.counts != nil))
    for column in LedgerColumn.allCases {
      sink.add(column.rawValue, optional: row.counts?[column])
    }
    sink.add("cohort_registered", optional: row.counts?.cohortRegistered)
    sink.add("cohort_resolved", optional: row.counts?.cohortResolved)
    if isBalanced, let rate = row.rate {
      sink.add("rate") { rate.describe(into: &$0) }
    } else {
      sink.add("rate", .null)
    }
    if let difference = row.counts?.imbalance, difference != 0 {
      sink.add("out_of_balance_by", difference)
    }
  }

  private var officialJSON: JSON {
    guard let rate = official else { return .null }
    return [
      "found": .integer(rate.denominator), "resolved": .integer(rate.numerator),
      "rate": rate.json,
    ]
  }

  private var ages: JSON {
    .array(
      AgeBand.allCases.map { band in
        ["days": .string(band.rawValue), "open": .optional(total.counts?[band])]
      })
  }
}

extension Rate {
  /// `percent`, `low` and `high` are strings, or null without a denominator.
  public var json: JSON { JSONMembers.object { describe(into: &$0) } }

  func describe(into sink: inout some JSONSink) {
    let interval = interval
    sink.add("numerator", numerator)
    sink.add("denominator", denominator)
    sink.add("percent", optional: percent)
    sink.add("low", optional: interval?.low)
    sink.add("high", optional: interval?.high)
  }
}

extension Period {
  /// The report that is about such a period.
  public var reportKind: String {
    switch self {
    case .month: "monthly"
    case .year: "yearly"
    }
  }
}

extension MeasureFigure {
  /// Every figure has its measure and part; what else there is depends on the kind of value.
  var json: JSON {
    let head = [
      JSON.Member("id", .string(measure.id)),
      JSON.Member("measure", .string(measure.rawValue)),
      JSON.Member("definition", .string(measure.reference)),
      JSON.Member("part", .optional(part?.code)),
    ]
    let value: [JSON.Member] =
      switch value {
      case .rate(let rate): rate.json.members ?? []
      case .count(let count): [JSON.Member("count", .integer(count))]
      case .money(let rate):
        [
          JSON.Member("numerator", .integer(rate.numerator)),
          JSON.Member("denominator", .integer(rate.denominator)), JSON.Member("unit", "fen"),
          JSON.Member("percent", .optional(rate.percent)),
        ]
      case .days(let days, let n):
        [JSON.Member("days", .optional(days)), JSON.Member("of", .integer(n))]
      case .estimate(let percent, let low, let high, let n):
        [
          JSON.Member("percent", .optional(percent)), JSON.Member("low", .optional(low)),
          JSON.Member("high", .optional(high)), JSON.Member("of", .integer(n)),
        ]
      case .lacking(let why):
        [JSON.Member("lacking", .string(why.en))]
      }
    return .object(head + value)
  }
}
