import Formats
import Mediation

extension LedgerReport {
  public var figures: JSON {
    var members: [JSON.Member] = [
      JSON.Member("report", .string(kind)),
      JSON.Member("period", .string(period.description)),
      JSON.Member("from", .string(period.start.description)),
      JSON.Member("cut_off", .string(period.lastDay.description)),
      JSON.Member("unit", .string(office.zh)),
      JSON.Member("by", .string(grouping.rawValue)),
      JSON.Member(
        "definition",
        [
          "id": .string(definition.id), "version": .integer(definition.version),
          "zh": .string(definition.text.zh), "en": .string(definition.text.en),
        ]),
      JSON.Member("balanced", .bool(isBalanced)),
      JSON.Member("rows", .array(rows.map(row))),
      JSON.Member("total", row(total)),
    ]
    if !months.isEmpty { members.append(JSON.Member("months", .array(months.map(row)))) }
    members.append(JSON.Member("official", officialJSON))
    members.append(JSON.Member("open_by_age", ages))
    members.append(JSON.Member("measures", .array(isBalanced ? measures.map(\.json) : [])))
    if let year { members.append(JSON.Member("year", year.json)) }
    return .object(members)
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

  private func row(_ row: Row) -> JSON {
    var members: [JSON.Member] = []
    members.reserveCapacity(LedgerColumn.allCases.count + 7)
    members += [
      JSON.Member("unit", .string(row.unit)),
      JSON.Member("name", .string(row.name.zh)),
      JSON.Member("reported", .bool(row.counts != nil)),
    ]
    for column in LedgerColumn.allCases {
      members.append(JSON.Member(column.rawValue, .optional(row.counts?[column])))
    }
    members += [
      JSON.Member("cohort_registered", .optional(row.counts?.cohortRegistered)),
      JSON.Member("cohort_resolved", .optional(row.counts?.cohortResolved)),
      JSON.Member("rate", isBalanced ? row.rate?.json ?? .null : .null),
    ]
    if let difference = row.counts?.imbalance, difference != 0 {
      members.append(JSON.Member("out_of_balance_by", .integer(difference)))
    }
    return .object(members)
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
  public var json: JSON {
    let interval = interval
    return [
      "numerator": .integer(numerator), "denominator": .integer(denominator),
      "percent": .optional(percent), "low": .optional(interval?.low),
      "high": .optional(interval?.high),
    ]
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
