import Formats
import Mediation

extension LedgerReport {
  /// The report for machines; the keys are stable.
  public var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("period", .string(period.description)),
      JSON.Member("from", .string(period.start.description)),
      JSON.Member("cut_off", .string(period.lastDay.description)),
      JSON.Member("as_of", .string(asOf.description)),
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
    return .object(members)
  }

  private func row(_ row: Row) -> JSON {
    var members = [
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
    [
      "numerator": .integer(numerator), "denominator": .integer(denominator),
      "percent": .optional(percent), "low": .optional(interval?.low),
      "high": .optional(interval?.high),
    ]
  }
}
