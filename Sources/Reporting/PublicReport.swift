import Disclosure
import Formats
import Mediation

/// A ledger for the public: small counts are left blank, together with those that would give them
/// away, also against what was published before.
public struct PublicReport: Report {
  let ledger: LedgerReport
  let suppression: Suppression
  /// The cohort's and the official fraction, where they say no more than the table.
  let cohort: Rate?
  let official: Rate?

  public var asOf: Instant { ledger.asOf }
  public var period: Period { ledger.period }
  public var grouping: Grouping { ledger.grouping }

  /// Prepares a report for the public.
  ///
  /// - Throws: `MediationError` of kind `refused` for a table of unit × category × month, for one
  ///   that overlaps with what was published by another grouping or period, and when nothing can be
  ///   published.
  public static func compile(
    _ period: Period, by grouping: Grouping, from known: Knowledge
  ) throws -> PublicReport {
    let ledger = try LedgerReport.compile(period, by: grouping, from: known)
    guard ledger.isBalanced, ledger.total.counts != nil, let table = ledger.countTable else {
      throw MediationError(
        .refused, zh: "没有可以公开的数字", en: "there is nothing to publish")
    }
    try refuseCross(period, grouping, known)
    let earlier = try publications(of: ledger, known)
    let suppression = Suppressor().suppress(table, earlier: earlier)
    guard suppression.isProtected else {
      throw MediationError(
        .refused, zh: "这张表不能安全公开", en: "this table cannot be published safely", field: "--public",
        hint: Phrase(zh: "换更粗的分组，如 --by district", en: "choose a coarser --by, as district"))
    }
    try refuseOverlap(period, grouping, suppression, known)
    let isSafe = ledger.ratesAreSafe(suppression)
    return PublicReport(
      ledger: ledger, suppression: suppression,
      cohort: isSafe ? ledger.total.rate : nil, official: isSafe ? ledger.official : nil)
  }

  private static func refuseCross(
    _ period: Period, _ grouping: Grouping, _ known: Knowledge
  ) throws {
    guard grouping == .category, try known.stationCount == 1, case .month = period else {
      return
    }
    throw MediationError(
      .refused, zh: "不公开单位×类别×月份的表", en: "no table of unit by category by month is published",
      field: "--by", hint: Phrase(zh: "公开全年，或不按类别", en: "publish the year, or not by category"))
  }

  /// The versions of this very table that were published before.
  private static func publications(
    of present: LedgerReport, _ known: Knowledge
  ) throws -> [Publication] {
    let (period, grouping) = (present.period, present.grouping)
    return try known.office.seals(of: present.kind, period, by: grouping, isPublic: true)
      .compactMap { seal in
        guard let document = try known.sealed(seal.value.number), let asOf = document.asOf else {
          return nil
        }
        let then = try Knowledge(known.reader, at: document.watermark, asOf: asOf)
        let ledger = try LedgerReport.compile(period, by: grouping, from: then)
        return ledger.publication(printed: document.figures, rows: present.rows.map(\.unit))
      }
  }

  /// Sums of what was published, and parts of it, give away what either left blank: another
  /// grouping or an overlapping period goes only with totals of which none is blank.
  private static func refuseOverlap(
    _ period: Period, _ grouping: Grouping, _ suppression: Suppression, _ known: Knowledge
  ) throws {
    let others = known.office.seals.map(\.value).filter { note in
      note.isPublic && note.period.overlaps(period)
        && (note.period != period || note.grouping != grouping)
    }
    for other in others {
      let blanks = try known.sealed(other.number)?.figures["total"]?.members?.contains {
        $0.value == .null
      }
      let isCoarse = grouping == .whole || other.grouping == .whole
      if isCoarse, blanks == false, suppression.hidden.isEmpty || grouping != .whole,
        !suppression.hidden.contains(where: { $0.row == suppression.table.totalRow })
      {
        continue
      }
      throw MediationError(
        .refused,
        zh: "\(other.period) 已按 \(other.grouping.rawValue) 公开（封存第 \(other.number) 号），两表相减会泄露小数",
        en: "\(other.period) was published by \(other.grouping.rawValue) (seal \(other.number)); "
          + "the two together would give small counts away",
        field: "--public",
        hint: Phrase(
          zh: "同一期间只按一种分组公开", en: "publish one grouping of a period, and no period within another"))
    }
  }

  static let rule = Phrase(
    zh: "公开规则：1–4 起的数不公布（×），连同会使其被推算出来的数；已与此前公布的各版核对，差额也推不出。零照实公布。",
    en:
      "Rule of publication: counts from 1 to 4 are left blank (×), together with those that would "
      + "give them away; earlier versions were compared, so that a difference gives nothing away. "
      + "Zeros are published.")
}

extension LedgerReport {
  /// The ledger as a table of counts; `nil` where nothing was reported at all.
  fileprivate var countTable: CountTable? {
    CountTable(
      counts: rows.map { row in LedgerColumn.allCases.map { row.counts?[$0] ?? 0 } },
      sides: LedgerReport.sides)
  }

  fileprivate static let sides: [CountTable.Side] = LedgerColumn.allCases.map {
    LedgerColumn.incoming.contains($0) ? .incoming : .outgoing
  }

  /// What was printed of this ledger, laid out for the rows of a later one.
  fileprivate func publication(printed: JSON, rows codes: [String]) -> Publication? {
    let counts = codes.map { code in
      let counts = rows.first { $0.unit == code }?.counts
      return LedgerColumn.allCases.map { counts?[$0] ?? 0 }
    }
    guard let table = CountTable(counts: counts, sides: LedgerReport.sides) else { return nil }
    let lines = printed["rows"]?.array ?? []
    var hidden: Set<Cell> = []
    for (index, column) in LedgerColumn.allCases.enumerated() {
      for (row, code) in codes.enumerated() {
        let line = lines.first { $0["unit"]?.string == code }
        if line?[column.rawValue] == .null { hidden.insert(Cell(row: row, column: index)) }
      }
      if printed["total"]?[column.rawValue] == .null {
        hidden.insert(Cell(row: table.totalRow, column: index))
      }
    }
    return Publication(table, hidden: hidden)
  }

  /// Whether the whole's rates say no more than its published counts: new, resolved and merged are
  /// published, and neither part of a fraction is small.
  fileprivate func ratesAreSafe(_ suppression: Suppression) -> Bool {
    guard let counts = total.counts else { return false }
    let shown: [LedgerColumn] = [.new, .resolved, .merged]
    let total = suppression.table.totalRow
    let areShown = shown.allSatisfy { column in
      LedgerColumn.allCases.firstIndex(of: column).map {
        !suppression.isHidden(row: total, column: $0)
      } ?? false
    }
    let parts = [
      counts.cohortRegistered, counts.cohortResolved,
      counts.cohortRegistered - counts.cohortResolved, counts.resolvedStanding,
      abs(counts[.new] - counts.cohortRegistered),
      abs(counts[.resolved] - counts.resolvedStanding),
    ]
    return areShown && parts.allSatisfy { !(1..<5).contains($0) }
  }
}

extension Period {
  /// Whether some day belongs to both.
  fileprivate func overlaps(_ other: Period) -> Bool { start < other.end && other.start < end }
}
