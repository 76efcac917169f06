import Formats
import Mediation

/// The cases behind one cell of a report, and why each counts in it.
public struct Explanation: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public let number: CaseNumber
    public let why: Phrase
  }

  public let period: Period
  /// The code of the unit, category or source; `all` for the whole.
  public let unit: String
  /// The code of the cell.
  public let column: String
  /// One for every count of the cell, of money one for every amount, by case number.
  public let lines: [Line]
  public let asOf: Instant

  /// The codes a column may have.
  public static var columns: [String] {
    LedgerCell.allCases.map(\.code) + [rate] + MeasureCell.allCases.map(\.rawValue)
  }

  /// The rate of the cohort, which is two counts in one cell: every case below the line is listed,
  /// and says whether it counts above the line too.
  static let rate = "rate"
}

extension Explanation {
  /// Finds the cases behind a cell.
  ///
  /// - Parameter filter: which of them are asked for; all for `nil`.
  /// - Throws: `MediationError` of kind `usage` for a column or unit nobody knows.
  public static func compile(
    _ period: Period, unit: String, column: String, matching filter: DisputeFilter? = nil,
    from known: Knowledge
  ) throws -> Explanation {
    let belongs = try members(of: unit, known)
    let count = try counter(column, in: period)
    let facts = KnownFacts(known: known)
    var lines: [Line] = []
    try known.forEachDispute { dispute in
      guard belongs(dispute), try filter?.matches(dispute, facts) ?? true else { return }
      lines += count(dispute).map { Line(number: dispute.number, why: $0) }
    }
    return Explanation(
      period: period, unit: unit, column: column, lines: lines, asOf: known.asOf)
  }

  private static func counter(
    _ column: String, in period: Period
  ) throws(MediationError) -> (Dispute) -> [Phrase] {
    if let cell = LedgerCell(code: column) {
      return { $0.ledgerItems(in: period).filter { $0.cell == cell }.map(\.why) }
    }
    if column == rate { return { $0.rateLines(in: period) } }
    if let cell = MeasureCell(rawValue: column) {
      return { dispute in
        dispute.measureItems(in: period).filter { $0.cell == cell }.map(\.why)
      }
    }
    throw MediationError(
      .usage, zh: "没有这一栏“\(column.visible())”", en: "there is no column “\(column.visible())”",
      field: .figure,
      hint: .words(
        zh: "可用：\(columns.joined(separator: "、"))", en: "known: \(columns.joined(separator: ", "))")
    )
  }

  private static func members(
    of unit: String, _ known: Knowledge
  ) throws -> (Dispute) -> Bool {
    if unit == "all" { return { _ in true } }
    if let category = Category(rawValue: unit) { return { $0.category == category } }
    if let source = Source(rawValue: unit) { return { $0.source == source } }
    let tree = try known.tree
    switch tree[unit]?.kind {
    case .station: return { $0.number.station == unit }
    case .district:
      let stations = Set(
        tree.stations.map(\.code).filter { tree.district(of: $0)?.code == unit })
      return { stations.contains($0.number.station) }
    default:
      throw MediationError(
        .notFound, zh: "没有单位“\(unit.visible())”", en: "there is no unit “\(unit.visible())”",
        field: .unit,
        hint: .words(
          zh: "派出所或区县代码、类别、来源，或 all", en: "a station, district, category, source, or all"))
    }
  }

  public var json: JSON {
    [
      "period": .string(period.description), "unit": .string(unit), "column": .string(column),
      "as_of": .string(asOf.description), "count": .integer(lines.count),
      "cases": .array(
        lines.map { line in
          [
            "number": .string(line.number.description), "why_zh": .string(line.why.zh),
            "why_en": .string(line.why.en),
          ]
        }),
    ]
  }

  public func table(_ language: Language) -> Table {
    Table(
      columns: [
        Table.Column("number", Phrase(zh: "编号", en: "number")(language), .left),
        Table.Column("why", Phrase(zh: "为何计入", en: "why it counts")(language), .left),
      ],
      rows: lines.map { [.text($0.number.description), .text($0.why(language))] })
  }
}

/// What a filter asks of a dispute that was known.
private struct KnownFacts: FilterFacts {
  let known: Knowledge

  func district(of station: String) throws -> String? {
    try known.tree.district(of: station)?.code
  }

  func events(of dispute: Dispute) throws -> [Event] { try known.reader.events(of: dispute.number) }
}

extension Dispute {
  fileprivate func rateLines(in period: Period) -> [Phrase] {
    let items = ledgerItems(in: period)
    let above = items.contains { $0.cell == .cohortResolved }
    return items.filter { $0.cell == .cohortRegistered }.map { item in
      let part =
        above
        ? Phrase(zh: "分子与分母", en: "above and below the line")
        : Phrase(zh: "只在分母", en: "below the line only")
      return Phrase(zh: "\(part.zh)：\(item.why.zh)", en: "\(part.en): \(item.why.en)")
    }
  }
}

extension MeasureItem {
  /// The day that decides it, and how much it is where it is money.
  fileprivate var why: Phrase {
    switch cell {
    case .amountDue, .amountPerformed:
      let amount = Money(fen: amount).grouped
      return Phrase(zh: "\(day) 计入 \(amount) 元", en: "\(amount) yuan counted on \(day)")
    default: return Phrase(zh: "\(day) 计入", en: "counted on \(day)")
    }
  }
}

extension LedgerItem {
  /// The spell in words: when and how it opened, when and how it ended.
  fileprivate var why: Phrase {
    let opened = Wording.label(spell.openedAs.column)
    guard let day = spell.endedOn, let ending = spell.endedAs else {
      return Phrase(
        zh: "\(spell.openedOn) \(opened.zh)，未结", en: "\(opened.en) on \(spell.openedOn), open")
    }
    let how = Wording.label(ending.column)
    return Phrase(
      zh: "\(spell.openedOn) \(opened.zh)，\(day) \(how.zh)",
      en: "\(opened.en) on \(spell.openedOn), \(how.en) on \(day)")
  }
}
