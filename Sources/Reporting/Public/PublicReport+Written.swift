import Disclosure
import Formats
import Mediation

extension PublicReport {
  public var figures: JSON {
    [
      "report": .string(ledger.kind), "public": true, "period": .string(period.description),
      "from": .string(period.start.description), "cut_off": .string(period.lastDay.description),
      "unit": .string(ledger.office.zh), "by": .string(grouping.rawValue),
      "definition": .string(ledger.definition.reference),
      "rule": ["zh": .string(PublicReport.rule.zh), "en": .string(PublicReport.rule.en)],
      "rows": .array(ledger.rows.enumerated().map { row($1, $0) }),
      "total": row(ledger.total, suppression.table.totalRow),
      "cohort": cohort?.json ?? .null, "official": official?.json ?? .null,
    ]
  }

  /// A count, or null where it is left blank.
  private func row(_ row: LedgerReport.Row, _ index: Int) -> JSON {
    .object(
      [
        JSON.Member("unit", .string(row.unit)), JSON.Member("name", .string(row.name.zh)),
        JSON.Member("reported", .bool(row.counts != nil)),
      ]
        + LedgerColumn.allCases.enumerated().map { column, key in
          JSON.Member(
            key.rawValue,
            suppression.isHidden(row: index, column: column)
              ? .null : .integer(row.counts?[key] ?? 0))
        })
  }

  public var json: JSON {
    .object(
      (figures.members ?? []) + [
        JSON.Member("draft", .bool(seal == nil)),
        JSON.Member("seal", seal.map { .integer($0) } ?? .null),
        JSON.Member("as_of", .string(asOf.description)), JSON.Member("digest", .string(digest)),
      ])
  }

  public func document(_ language: Language) -> Document {
    var blocks: [Document.Block] = [.table(table(language)), .note(PublicReport.rule(language))]
    if let cohort {
      blocks.append(
        .text(
          Phrase(
            zh: "本期登记 \(Table.grouped(cohort.denominator)) 起，截至 \(period.lastDay) 已化解 "
              + "\(Table.grouped(cohort.numerator)) 起，化解率 \(cohort.display(.zh))。",
            en: "Of \(Table.grouped(cohort.denominator)) disputes registered in the period, "
              + "\(Table.grouped(cohort.numerator)) stood resolved by \(period.lastDay): "
              + "\(cohort.display(.en)).")(language)))
    }
    if seal == nil { blocks.append(.note(PublicReport.draft(language))) }
    return Document(
      title: Wording.title(ledger)(language), office: ledger.office(language).visible(),
      scope: Wording.scope(ledger)(language), blocks: blocks,
      definitions: [
        Document.Definition(
          reference: ledger.definition.reference, text: ledger.definition.text(language))
      ],
      imprint: [digestLine(language)], language: language)
  }

  private func table(_ language: Language) -> Table {
    let columns =
      [Table.Column("name", Wording.unitHeading(grouping)(language), .left)]
      + LedgerColumn.allCases.map { Table.Column($0.rawValue, Wording.short($0)(language)) }
    return Table(
      columns: columns,
      rows: ledger.rows.enumerated().map { index, row in
        [.text(row.name(language))] + cells(row, index)
      },
      total: grouping == .whole
        ? nil
        : [.text(Wording.total(language))] + cells(ledger.total, suppression.table.totalRow))
  }

  private func cells(_ row: LedgerReport.Row, _ index: Int) -> [Table.Cell] {
    LedgerColumn.allCases.enumerated().map { column, key in
      if suppression.isHidden(row: index, column: column) { return .hidden }
      return row.counts.map { .number($0[key]) } ?? .unreported
    }
  }

  public func lines(_ language: Language) -> Table {
    var table = table(language)
    let ends = [
      period.description, asOf.description, PublicReport.rule(language), digest,
      seal.map(String.init) ?? "draft",
    ]
    table.columns += ["period", "as_of", "rule", "digest", "seal"].map { Table.Column($0, $0) }
    table.rows = (table.rows + (table.total.map { [$0] } ?? [])).map {
      $0 + ends.map { .text($0) }
    }
    table.total = nil
    return table
  }
}
