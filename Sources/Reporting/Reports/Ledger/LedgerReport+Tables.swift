import Formats
import Mediation

extension LedgerReport {
  /// The ledger: one line per unit and a total.
  func ledgerTable(_ language: Language) -> Table {
    Table(
      columns: columns(heading: Wording.unitHeading(grouping), language),
      rows: rows.map { cells($0, language) },
      total: grouping == .whole ? nil : cells(total, language, name: Wording.total))
  }

  /// The whole as an account of two sides that come to the same sum.
  func accountTable(_ language: Language) -> Table {
    let (incoming, outgoing) = (LedgerColumn.incoming, LedgerColumn.outgoing)
    func side(_ columns: [LedgerColumn], _ index: Int) -> [Table.Cell] {
      guard index < columns.count else { return [.text(""), .text("")] }
      let count = total.counts.map { Table.Cell.number($0[columns[index]]) }
      return [.text(Wording.label(columns[index])(language)), count ?? .unreported]
    }
    func sum(_ columns: [LedgerColumn]) -> [Table.Cell] {
      let sum = total.counts.map { counts in columns.reduce(0) { $0 + counts[$1] } }
      return [.text(Wording.total(language)), sum.map { .number($0) } ?? .unreported]
    }
    return Table(
      columns: [
        Table.Column("in", Wording.incoming(language), .left),
        Table.Column("in_count", Wording.count(language)),
        Table.Column("out", Wording.outgoing(language), .left),
        Table.Column("out_count", Wording.count(language)),
      ],
      rows: (0..<max(incoming.count, outgoing.count)).map {
        side(incoming, $0) + side(outgoing, $0)
      },
      total: sum(incoming) + sum(outgoing))
  }

  /// The months of a year, each beginning with what the last left open.
  func monthTable(_ language: Language) -> Table {
    Table(
      columns: columns(heading: Wording.month, language),
      rows: months.map { cells($0, language) },
      total: cells(total, language, name: Wording.total))
  }

  /// What is left open at the end, by how long.
  func ageTable(_ language: Language) -> Table {
    Table(
      columns: [
        Table.Column("band", Wording.days(language), .left),
        Table.Column("count", Wording.count(language)),
      ],
      rows: AgeBand.allCases.map { band in
        [.text(band.rawValue), total.counts.map { .number($0[band]) } ?? .unreported]
      })
  }

  /// Every measure of the whole, with what a reader needs to judge it.
  func measureTable(_ language: Language) -> Table {
    Table(measures: measures, in: language)
  }

  /// The months' new and resolved disputes.
  func monthChart(_ language: Language) -> Chart {
    func series(_ column: LedgerColumn) -> Chart.Series {
      Chart.Series(
        Wording.label(column)(language), months.map { $0.counts?[column] ?? 0 })
    }
    return Chart(
      title: Phrase(zh: "逐月新增与化解", en: "new and resolved by month")(language),
      across: Wording.month(language), upward: Wording.count(language),
      plot: .columns(
        labels: months.map { String($0.unit.suffix(2)) },
        series: [series(.new), series(.resolved)]))
  }

  /// What is left open, by how long.
  func ageChart(_ counts: LedgerCounts, _ language: Language) -> Chart {
    Chart(
      title: Phrase(zh: "期末未结存龄", en: "age of what is left open")(language),
      across: Wording.days(language), upward: Wording.count(language),
      plot: .bars(AgeBand.allCases.map { Chart.Bar($0.rawValue, counts[$0]) }))
  }

  /// One line per unit, then the months of a year, then the total, with the definition, the cut-off
  /// and the digest on every line, so that no line can travel without them.
  public func lines(_ language: Language) -> Table {
    let keys =
      ["section", "period", "cut_off", "as_of", "definition", "unit", "name"]
      + LedgerColumn.allCases.map(\.rawValue)
      + ["cohort_registered", "cohort_resolved", "rate", "rate_low", "rate_high", "digest", "seal"]
    var lines = rows.map { line($0, "row", period, language) }
    lines += zip(months, period.months).map { line($0, "month", $1, language) }
    lines.append(line(total, "total", period, language))
    let seal = seal.map { "\($0.note.number):\($0.note.digest)" } ?? ""
    let end = [Table.Cell.text(digest), .text(seal)]
    return Table(columns: keys.map { Table.Column($0, $0) }, rows: lines.map { $0 + end })
  }

  private func line(
    _ row: Row, _ section: String, _ period: Period, _ language: Language
  ) -> [Table.Cell] {
    let rate = isBalanced ? row.rate : nil
    let counts = LedgerColumn.allCases.map { row.counts?[$0] }
    let figures = counts + [row.counts?.cohortRegistered, row.counts?.cohortResolved]
    let head = [
      section, period.description, period.lastDay.description, asOf.description,
      definition.reference, row.unit, row.name(language),
    ]
    return head.map { .text($0) } + figures.map { $0.map { .number($0) } ?? .unreported }
      + [rate?.percent, rate?.interval?.low, rate?.interval?.high].map { .text($0 ?? "") }
  }

  private func columns(heading: Phrase, _ language: Language) -> [Table.Column] {
    var columns = [Table.Column("name", heading(language), .left)]
    columns += LedgerColumn.allCases.map {
      Table.Column($0.rawValue, Wording.short($0)(language))
    }
    columns += [
      Table.Column("cohort_registered", Wording.cohortRegistered(language)),
      Table.Column("cohort_resolved", Wording.cohortResolved(language)),
      Table.Column("rate", Wording.rate(language)),
    ]
    return columns
  }

  private func cells(
    _ row: Row, _ language: Language, name: Phrase? = nil
  ) -> [Table.Cell] {
    let label =
      grouping == .station && name == nil && row.name.zh != row.unit
        && !months.contains(row)
      ? "\(row.unit) \(row.name(language))" : (name ?? row.name)(language)
    guard let counts = row.counts else {
      return [.text(label)]
        + [Table.Cell](repeating: .unreported, count: LedgerColumn.allCases.count + 3)
    }
    return [.text(label)] + LedgerColumn.allCases.map { .number(counts[$0]) } + [
      .number(counts.cohortRegistered), .number(counts.cohortResolved), .rate(row.rate),
    ]
  }
}
