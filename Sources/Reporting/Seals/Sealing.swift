import Formats
import Mediation

/// Freezes a report: the document goes beside the office's journal, its digest into it.
public enum Sealing {
  /// Seals a report in one write transaction.
  ///
  /// - Throws: `MediationError` of kind `refused` when one person signs and reviews, when the period or
  ///   its month's end is not over, the ledger does not balance, or `check` has found something.
  public static func seal(
    _ order: SealOrder, _ request: Request, casework: Casework
  ) throws -> SealDocument {
    let document = try casework.seal(order, request) { figures, now in
      try draft(order, of: Knowledge(figures, asOf: nil, now: now), at: now)
    }
    guard let sealed = SealDocument(document) else {
      throw MediationError(
        .problems, zh: "封存的文件读不出来", en: "the sealed document cannot be read",
        hint: .database(.check))
    }
    return sealed
  }

  private static func draft(
    _ order: SealOrder, of known: Knowledge, at now: Instant
  ) throws -> SealDraft {
    let report = try LedgerReport.compile(order.period, by: order.grouping, from: known)
    guard report.isBalanced, report.total.counts != nil else {
      throw MediationError(
        .refused, zh: "没有可以封存的数字：账不平，或从未录入",
        en: "there is nothing to seal: out of balance, or nothing was ever entered")
    }
    let figures =
      order.isPublic
      ? try PublicReport.compile(order.period, by: order.grouping, from: known).figures
      : report.figures
    let seals = known.office.seals
    let document = SealDocument(
      report, number: seals.count + 1, isPublic: order.isPublic, figures: figures,
      heads: try known.heads, sealedAt: now, signedBy: order.signedBy,
      reviewedBy: order.reviewedBy,
      previous: seals.last?.value.digest ?? String(repeating: "0", count: 64))
    return SealDraft(
      note: SealNote(
        number: document.number, report: report.kind, period: order.period,
        grouping: order.grouping, isPublic: order.isPublic, signedBy: order.signedBy,
        reviewedBy: order.reviewedBy, digest: document.digest),
      document: document.bytes)
  }
}
