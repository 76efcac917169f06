import Disclosure
import Formats
import Mediation

/// A ledger as the protection of small counts sees it: a table over a span of days, and the counts that
/// stand behind its rates.
extension LedgerReport {
  /// `nil` where nothing was reported at all.
  var sheet: Sheet? {
    guard let counts = total.counts else { return nil }
    let roles = LedgerColumn.allCases.map(\.role)
    let table =
      grouping == .whole
      ? CountTable(total: LedgerColumn.allCases.map { counts[$0] }, roles: roles)
      : CountTable(
        counts: rows.map { row in LedgerColumn.allCases.map { row.counts?[$0] ?? 0 } },
        roles: roles, rows: rows.map(\.unit))
    return table.map { table in
      Sheet(
        table, span: period.start.ordinal..<period.end.ordinal, grouping: grouping.rawValue,
        facts: LedgerReport.facts(counts), relations: LedgerReport.relations(counts))
    }
  }

  /// The counts of the whole that its rates tell, or that follow from them with the table.
  private static func facts(_ counts: LedgerCounts) -> [Fact] {
    [
      Fact("registered", counts.cohortRegistered), Fact("resolved", counts.cohortResolved),
      Fact("unresolved", counts.cohortRegistered - counts.cohortResolved),
      Fact("merged", abs(counts[.new] - counts.cohortRegistered)),
      Fact("standing", counts.resolvedStanding),
      Fact("lapsed", abs(counts[.resolved] - counts.resolvedStanding)),
    ]
  }

  private static func relations(_ counts: LedgerCounts) -> [FactRelation] {
    func column(_ column: LedgerColumn) -> Int { LedgerColumn.allCases.firstIndex(of: column) ?? 0 }
    // Which of the two is more a reader sees from the rates.
    let merged = counts[.new] < counts.cohortRegistered ? -1 : 1
    let lapsed = counts[.resolved] < counts.resolvedStanding ? -1 : 1
    return [
      FactRelation(facts: ["registered": 1, "resolved": -1, "unresolved": -1]),
      FactRelation(facts: ["registered": -1, "merged": -merged], columns: [column(.new): 1]),
      FactRelation(facts: ["standing": -1, "lapsed": -lapsed], columns: [column(.resolved): 1]),
    ]
  }

  /// The facts of each rate, which is printed with all of them or not at all.
  static let cohortFacts = ["registered", "resolved", "unresolved", "merged"]
  static let officialFacts = ["registered", "standing", "merged", "lapsed"]
}

extension LedgerColumn {
  fileprivate var role: CountTable.Role {
    switch self {
    case .openStart: .opening
    case .openEnd: .closing
    default: LedgerColumn.incoming.contains(self) ? .incoming : .outgoing
    }
  }
}

extension Knowledge {
  /// All that was published, as it was printed, in order.
  ///
  /// The journals are walked through once for all of it, since every year adds a dozen.
  func published() throws -> [Publication] {
    let seals = try office.seals.map(\.value).filter(\.isPublic).compactMap { note in
      try sealed(note.number).flatMap { PublicSeal($0) }
    }
    guard !seals.isEmpty else { return [] }
    var tallies = seals.map { _ in Tally() }
    try reader.forEachDispute(at: seals.map(\.document.watermark)) { place, dispute in
      tallies[place].count(dispute, in: seals[place].period, by: seals[place].grouping)
    }
    let events = try reader.officeEvents()
    return try zip(seals, tallies).compactMap { seal, tally in
      let watermark = seal.document.watermark
      let then = Knowledge(
        reader, at: watermark, asOf: seal.asOf,
        office: OfficeRecord(replaying: events.prefix(watermark.office)), disputes: [])
      var tally = tally
      tally.dropZeros()
      return try LedgerReport.ledger(seal.period, by: seal.grouping, of: tally, from: then)
        .publication(printed: seal.document.figures)
    }
  }
}

/// A sealed document that says what it is about.
private struct PublicSeal {
  let document: SealDocument
  let asOf: Instant
  let period: Period
  let grouping: Grouping

  init?(_ document: SealDocument) {
    guard let asOf = document.asOf, let period = document.period, let grouping = document.grouping
    else { return nil }
    self.document = document
    self.asOf = asOf
    self.period = period
    self.grouping = grouping
  }
}

extension LedgerReport {
  /// What was printed of this ledger.
  fileprivate func publication(printed: JSON) -> Publication? {
    guard let sheet else { return nil }
    let lines = printed["rows"]?.array ?? []
    var hidden: Set<Cell> = []
    for (index, column) in LedgerColumn.allCases.enumerated() {
      for (row, code) in sheet.table.rows.enumerated() {
        let line = lines.first { $0["unit"]?.string == code }
        if line?[column.rawValue] == .null { hidden.insert(Cell(row: row, column: index)) }
      }
      if printed["total"]?[column.rawValue] == .null {
        hidden.insert(Cell(row: sheet.table.totalRow, column: index))
      }
    }
    func facts(_ key: String, _ names: [String]) -> [String] {
      printed[key]?.members == nil ? [] : names
    }
    return Publication(
      sheet, hidden: hidden,
      printed: Set(
        facts("cohort", LedgerReport.cohortFacts) + facts("official", LedgerReport.officialFacts)))
  }
}
