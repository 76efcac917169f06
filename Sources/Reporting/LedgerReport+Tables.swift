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
