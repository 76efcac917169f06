import Formats
import Mediation
import Statistics

/// How long the disputes open at the end of a day have been open, unit by unit.
public struct AgeReport: Report {
  struct Row: Equatable, Sendable {
    let unit: String
    let name: Phrase
    let ages: [Int: Int]
    let pastLimit: Int
  }

  public let day: Day
  public let asOf: Instant
  public let office: Phrase
  let grouping: Grouping
  let rows: [Row]
  let total: Row

  /// - Parameter day: the last day that counts.
  public static func compile(
    _ day: Day, by grouping: Grouping, from known: Knowledge
  ) throws -> AgeReport {
    // The measures of the month the day is in would see its end; the stock of a day is that of the
    // disputes themselves.
    var counts: [String: (ages: [Int: Int], past: Int)] = [:]
    try known.forEachDispute { dispute in
      guard let spell = dispute.spells.last(where: { $0.openedOn <= day }),
        !spell.hasEnded(before: day + 1)
      else { return }
      let key = try known.key(of: dispute, by: grouping)
      counts[key, default: ([:], 0)].ages[day - spell.openedOn, default: 0] += 1
      if let limit = spell.settleBy, limit <= day { counts[key, default: ([:], 0)].past += 1 }
    }
    let rows = try counts.sorted { $0.key < $1.key }.map {
      Row(
        unit: $0.key, name: try known.name(of: $0.key, by: grouping, on: day), ages: $0.value.ages,
        pastLimit: $0.value.past)
    }
    let total = Row(
      unit: "all", name: try known.officeName(on: day),
      ages: rows.reduce(into: [:]) { $0.merge($1.ages, uniquingKeysWith: +) },
      pastLimit: rows.reduce(0) { $0 + $1.pastLimit })
    return AgeReport(
      day: day, asOf: known.asOf, office: try known.officeName(on: day), grouping: grouping,
      rows: grouping == .whole ? [] : rows, total: total)
  }

  public var figures: JSON {
    [
      "report": "age", "day": .string(day.description), "by": .string(grouping.rawValue),
      "definition": .string(Measure.ageOfOpen.reference), "rows": .array(rows.map(\.json)),
      "total": total.json,
    ]
  }

  public func document(_ language: Language) -> Document {
    let bars = AgeBand.allCases.map { Chart.Bar($0.rawValue, total.count(in: $0)) }
    var blocks: [Document.Block] = [.table(table(language))]
    if !total.ages.isEmpty {
      blocks.append(
        .chart(
          Chart(
            title: Phrase(zh: "未结存龄（天）", en: "age of open disputes, days")(language),
            across: Wording.days(language), upward: Wording.count(language), plot: .bars(bars))))
    }
    return Document(
      title: Phrase(zh: "未结存龄 \(day)", en: "Age of open disputes, \(day)")(language),
      office: office(language).visible(),
      scope: Phrase(
        zh: "\(day) 日终未结的纠纷，自最近一次立起；按 \(asOf) 前录入的数据",
        en: "disputes open at the end of \(day), since they last opened; as entered by \(asOf)")(
          language),
      blocks: blocks,
      definitions: [
        Document.Definition(
          reference: Measure.ageOfOpen.reference,
          text: Measure.ageOfOpen.definition.formula(language))
      ],
      imprint: [digestLine(language)], language: language)
  }

  public func lines(_ language: Language) -> Table {
    var table = table(language)
    table.columns += ["day", "as_of", "digest"].map { Table.Column($0, $0) }
    let ends: [Table.Cell] = [
      .text(day.description), .text(asOf.description), .text(digest),
    ]
    table.rows = (table.rows + [table.total ?? []].filter { !$0.isEmpty }).map { $0 + ends }
    table.total = nil
    return table
  }

  private func table(_ language: Language) -> Table {
    var columns = [
      Table.Column("name", Wording.unitHeading(grouping)(language), .left),
      Table.Column("open", Phrase(zh: "未结", en: "open")(language)),
    ]
    columns += AgeBand.allCases.map { Table.Column("age_\($0.rawValue)", $0.rawValue) }
    columns += [
      Table.Column("median", Phrase(zh: "中位数", en: "median")(language)),
      Table.Column("greatest", Phrase(zh: "最长", en: "greatest")(language)),
      Table.Column("past_limit", Phrase(zh: "超期", en: "past limit")(language)),
    ]
    let whole = total.cells(language)
    guard grouping != .whole else {
      return Table(columns: columns, rows: [whole, shares(language)])
    }
    return Table(columns: columns, rows: rows.map { $0.cells(language) }, total: whole)
  }

  /// The bands' shares of all that is open; they add up.
  private func shares(_ language: Language) -> [Table.Cell] {
    let parts = Shares.hundredths(of: AgeBand.allCases.map { total.count(in: $0) })
    let isEmpty = total.ages.isEmpty
    let blank = Table.Cell.text("")
    return [.text(Phrase(zh: "占比", en: "share")(language)), blank]
      + parts.map { isEmpty ? .missing : .share($0) } + [blank, blank, blank]
  }
}

extension AgeReport.Row {
  func count(in band: AgeBand) -> Int {
    ages.reduce(0) { AgeBand(days: $1.key) == band ? $0 + $1.value : $0 }
  }

  fileprivate func cells(_ language: Language) -> [Table.Cell] {
    let days: [Table.Cell] = [ages.quantile(0.5), ages.keys.max()].map {
      $0.map { .number($0) } ?? .missing
    }
    return [.text(name(language)), .number(ages.total)]
      + AgeBand.allCases.map { .number(count(in: $0)) } + days + [.number(pastLimit)]
  }

  fileprivate var json: JSON {
    [
      "unit": .string(unit), "name": .string(name.zh), "open": .integer(ages.total),
      "bands": .object(
        AgeBand.allCases.map { JSON.Member($0.rawValue, .integer(count(in: $0))) }),
      "median_days": .optional(ages.quantile(0.5)), "greatest_days": .optional(ages.keys.max()),
      "past_limit": .integer(pastLimit),
    ]
  }
}

extension Knowledge {
  /// The code of the line a dispute belongs to.
  func key(of dispute: Dispute, by grouping: Grouping) throws -> String {
    switch grouping {
    case .whole: "all"
    case .station: dispute.number.station
    case .district: try tree.district(of: dispute.number.station)?.code ?? "none"
    case .category: dispute.category.rawValue
    case .source: dispute.source.rawValue
    }
  }

  func name(of key: String, by grouping: Grouping, on day: Day) throws -> Phrase {
    switch grouping {
    case .whole: try officeName(on: day)
    case .station: try Phrase("\(key) \(tree[key].map { office.name(of: $0, on: day) } ?? "")")
    case .district:
      try Catalogue.shipped.entry("district", key)?.label
        ?? Phrase(tree[key].map { office.name(of: $0, on: day) } ?? key)
    case .category: Category(rawValue: key)?.label ?? Phrase(key)
    case .source: Source(rawValue: key)?.label ?? Phrase(key)
    }
  }
}
