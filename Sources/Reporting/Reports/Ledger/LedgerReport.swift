import Mediation

/// The ledger of a month or a year: a value, before any wording or layout.
public struct LedgerReport: Equatable, Report {
  /// One line of the report.
  public struct Row: Equatable, Sendable {
    /// The code of the unit, category or source; `all` for the whole.
    public let unit: String
    public let name: Phrase
    /// `nil` for a unit that has never entered anything: it reported nothing, which is not zero.
    public let counts: LedgerCounts?

    public init(unit: String, name: Phrase, counts: LedgerCounts?) {
      self.unit = unit
      self.name = name
      self.counts = counts
    }

    /// The share of the period's disputes that stand resolved; `nil` when the ledger does not
    /// balance or nothing was reported.
    public var rate: Rate? {
      guard let counts, counts.imbalance == 0 else { return nil }
      return Rate(counts.cohortResolved, of: counts.cohortRegistered)
    }
  }

  public let period: Period
  /// Only what had been entered by then is counted.
  public let asOf: Instant
  public let grouping: Grouping
  /// Who the report is for: the office's name.
  public let office: Phrase
  public let definition: ReportDefinition
  public let rows: [Row]
  public let total: Row
  /// The months of a yearly report, in order; empty for a month.
  public let months: [Row]
  /// The measures of the whole; empty where nothing was ever entered.
  public let measures: [MeasureFigure]
  /// What the year's paragraph tells; `nil` for a month.
  public let year: YearFigures?
  /// Whether every line balances, the lines add up to the total, and each month begins with what
  /// the month before left open; every line that is printed asks.
  public private(set) var isBalanced = false
  /// The latest seal of this report, where there is one.
  public var seal: SealStamp?
  /// What has changed since it was first sealed.
  public var restatement: Restatement?

  /// A report of figures that were compiled elsewhere.
  public init(
    period: Period, asOf: Instant, grouping: Grouping, office: Phrase,
    definition: ReportDefinition, rows: [Row], total: Row, months: [Row],
    measures: [MeasureFigure] = [], year: YearFigures? = nil
  ) {
    self.period = period
    self.asOf = asOf
    self.grouping = grouping
    self.office = office
    self.definition = definition
    self.rows = rows
    self.total = total
    self.months = months
    self.measures = measures
    self.year = year
    isBalanced = imbalances.isEmpty && addsUp && isChained
  }

  /// The official pair: found and resolved. `nil` when the ledger does not balance.
  public var official: Rate? {
    guard isBalanced, let counts = total.counts else { return nil }
    return Rate(counts.resolvedStanding, of: counts.cohortRegistered)
  }

  /// The lines whose ledger does not balance, and by how much.
  public var imbalances: [(row: Row, difference: Int)] {
    var lines = rows + months
    if rows != [total] { lines.append(total) }
    return lines.compactMap { row in
      guard let difference = row.counts?.imbalance, difference != 0 else { return nil }
      return (row, difference)
    }
  }

  var addsUp: Bool {
    let sum = rows.reduce(into: LedgerCounts()) { $0 += $1.counts ?? LedgerCounts() }
    return sum == total.counts ?? LedgerCounts()
  }

  var isChained: Bool {
    zip(months, months.dropFirst()).allSatisfy {
      $0.counts?[.openEnd] == $1.counts?[.openStart]
    }
  }
}
