import Disclosure
import Mediation

/// A ledger for the public: small counts are left blank, together with those that would give them
/// away, also with everything that was published before.
public struct PublicReport: Report {
  let ledger: LedgerReport
  let suppression: Suppression
  /// The cohort's and the official fraction, where they give nothing away.
  let cohort: Rate?
  let official: Rate?
  /// The seal under which these very figures were published; `nil` for a draft.
  let seal: Int?

  public var asOf: Instant { ledger.asOf }
  public var period: Period { ledger.period }
  public var grouping: Grouping { ledger.grouping }

  /// Prepares a report for the public.
  ///
  /// - Throws: `MediationError` of kind `refused` for a table of unit × category × month, for one
  ///   that shares days with what was published by another grouping, and when nothing can be
  ///   published.
  public static func compile(
    _ period: Period, by grouping: Grouping, from known: Knowledge
  ) throws -> PublicReport {
    let ledger = try LedgerReport.compile(period, by: grouping, from: known)
    guard ledger.isBalanced, let sheet = ledger.sheet else {
      throw MediationError(
        .refused, zh: "没有可以公开的数字", en: "there is nothing to publish")
    }
    try refuseCross(period, grouping, known)
    try refuseOtherGrouping(period, grouping, known)
    let earlier = try known.published()
    let suppression = protect(sheet, earlier)
    guard suppression.isProtected else { throw try unsafe(period, grouping, earlier, known) }
    let printed = suppression.printed
    let report = PublicReport(
      ledger: ledger, suppression: suppression,
      cohort: printed.isSuperset(of: LedgerReport.cohortFacts) ? ledger.total.rate : nil,
      official: printed.isSuperset(of: LedgerReport.officialFacts) ? ledger.official : nil,
      seal: nil)
    return try report.sealed(in: known)
  }

  private init(
    ledger: LedgerReport, suppression: Suppression, cohort: Rate?, official: Rate?, seal: Int?
  ) {
    self.ledger = ledger
    self.suppression = suppression
    self.cohort = cohort
    self.official = official
    self.seal = seal
  }

  /// The report with the seal that published it, where one did.
  private func sealed(in known: Knowledge) throws -> PublicReport {
    let own = known.office.seals(of: ledger.kind, period, by: grouping, isPublic: true)
    guard let last = own.last,
      try known.sealed(last.value.number)?.figuresDigest == digest
    else { return self }
    return PublicReport(
      ledger: ledger, suppression: suppression, cohort: cohort, official: official,
      seal: last.value.number)
  }

  private static func protect(_ sheet: Sheet, _ earlier: [Publication]) -> Suppression {
    Suppressor(threshold: threshold).suppress(
      sheet, rates: [LedgerReport.cohortFacts, LedgerReport.officialFacts], earlier: earlier)
  }

  /// What is refused, with a table that can be published instead where there is one.
  private static func unsafe(
    _ period: Period, _ grouping: Grouping, _ earlier: [Publication], _ known: Knowledge
  ) throws -> MediationError {
    let instead = try PublicReport.others(than: period, by: grouping, on: known.asOf.day).first {
      guard touching($0.period, $0.grouping, known) == nil,
        let sheet = try LedgerReport.compile($0.period, by: $0.grouping, from: known).sheet
      else { return false }
      return protect(sheet, earlier).isProtected
    }
    return MediationError(
      .refused, zh: "与已公布的各表合在一起，这张表会泄露小数，不能公开",
      en: "together with what was published this table would give small counts away",
      field: .publication,
      hint: instead.map { .publish($0.period, by: $0.grouping) }
        ?? .words(
          zh: "这一期间现在没有能公开的表，下一期照常公开",
          en: "no table of this period can be published now; go on with the next one"))
  }

  /// What tells of the same days and may be published where a table may not: the whole of the period,
  /// and the year it is in when that is over, by the same grouping or as a whole.
  static func others(
    than period: Period, by grouping: Grouping, on day: Day
  ) -> [(period: Period, grouping: Grouping)] {
    let year = Period.year(period.year)
    let periods = period == year || year.end > day ? [period] : [period, year]
    let all = periods.flatMap { [($0, grouping), ($0, Grouping.whole)] }
    var others: [(period: Period, grouping: Grouping)] = []
    for (other, by) in all where other != period || by != grouping {
      if !others.contains(where: { $0 == (other, by) }) { others.append((other, by)) }
    }
    return others
  }

  private static func refuseCross(
    _ period: Period, _ grouping: Grouping, _ known: Knowledge
  ) throws {
    guard grouping == .category, try known.stationCount == 1, case .month = period else {
      return
    }
    throw MediationError(
      .refused, zh: "不公开单位×类别×月份的表", en: "no table of unit by category by month is published",
      field: .grouping, hint: .words(zh: "公开全年，或不按类别", en: "publish the year, or not by category"))
  }

  /// Tables of two groupings share more than their totals: every count is in a line of both. Where
  /// they share days, or the stock between them, the two are not published; with the whole they go.
  private static func refuseOtherGrouping(
    _ period: Period, _ grouping: Grouping, _ known: Knowledge
  ) throws {
    guard let other = touching(period, grouping, known) else { return }
    throw MediationError(
      .refused,
      zh: "\(other.period) 已按 \(other.grouping.rawValue) 公开（封存第 \(other.number) 号），两表相减会泄露小数",
      en: "\(other.period) was published by \(other.grouping.rawValue) (seal \(other.number)); "
        + "the two together would give small counts away",
      field: .publication,
      hint: .words(
        zh: "同一期间和相邻期间只按一种分组公开", en: "publish one grouping of a period and of those beside it"))
  }

  /// What was published by another grouping and shares days with a table, or the stock beside it.
  private static func touching(
    _ period: Period, _ grouping: Grouping, _ known: Knowledge
  ) -> SealNote? {
    guard grouping != .whole else { return nil }
    return known.office.seals.map(\.value).first { note in
      note.isPublic && note.grouping != .whole && note.grouping != grouping
        && note.period.touches(period)
    }
  }

  /// The least count that is published; zero is published too.
  static let threshold = 5

  static let rule = Phrase(
    zh: "公开规则：1–\(threshold - 1) 起的数不公布（×），连同会使其被推算出来的数；已与此前公布的全部报表（各版、各期、各分组）"
      + "合在一起核对，相减也推不出。零照实公布。",
    en:
      "Rule of publication: counts from 1 to \(threshold - 1) are left blank (×), together with those that would "
      + "give them away; all that was published before – versions, periods, groupings – was looked at "
      + "as one, so that a difference gives nothing away. Zeros are published.")

  /// What is said of a print that is not published: two drafts are not compared with each other.
  static let draft = Phrase(
    zh: "草稿，未公布：以公开方式封存之后才可对外；未封存的两份打印没有互相核对。",
    en:
      "A draft, not published: it may be handed out once it is sealed for publication; two "
      + "prints that were not are not compared with each other.")
}

extension Period {
  /// Whether some day belongs to both, or one begins where the other ends.
  fileprivate func touches(_ other: Period) -> Bool { start <= other.end && other.start <= end }
}
