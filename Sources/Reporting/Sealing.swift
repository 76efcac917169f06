import Formats
import Mediation

/// Freezes a report: the document goes beside the office's journal, its digest into it.
public enum Sealing {
  /// What is to be sealed, and who answers for it (Statistics Law, art. 24: who reviews and who
  /// signs answer for what is reported).
  public struct Order: Sendable {
    let period: Period
    let grouping: Grouping
    let signedBy: String
    let reviewedBy: String
    /// Whether it is the version for the public that is sealed, and thereby published.
    let isPublic: Bool

    /// What the operation is called.
    static let verb = "report seal"

    var words: RequestWords {
      RequestWords(
        Order.verb,
        [period.description, grouping.rawValue, signedBy, reviewedBy, isPublic ? "public" : nil])
    }

    public init(
      period: Period, grouping: Grouping, signedBy: String, reviewedBy: String, isPublic: Bool
    ) {
      self.period = period
      self.grouping = grouping
      self.isPublic = isPublic
      self.signedBy = signedBy
      self.reviewedBy = reviewedBy
    }
  }

  /// Seals a report in one write transaction.
  ///
  /// - Throws: `MediationError` of kind `refused` when the period or its month's end is not over,
  ///   the ledger does not balance, or `check` has found something.
  public static func seal(
    _ order: Order, _ request: Request, casework: Casework
  ) throws -> SealDocument {
    guard try casework.check().isEmpty else {
      throw MediationError(
        .refused, zh: "核对发现问题，不能封存", en: "the check found problems; nothing is sealed",
        hint: Phrase(zh: "运行 mediate check", en: "run mediate check"))
    }
    return try casework.write(.publishing, request) { writer, request in
      let known = try Knowledge(FigureReader(writer), asOf: nil, now: writer.now)
      let done = try writer.repetition(of: request, in: order.words)
      if let done, done.verb != Order.verb { throw done.wasAnother }
      if let done = known.office.seals.first(where: { $0.operation == request.operation }),
        let document = try known.sealed(done.value.number)
      {
        return document
      }
      try refuseEarly(order.period, known, today: writer.now.day)
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
        heads: try writer.heads(at: known.watermark).with(access: writer.accessHead(at: nil)),
        sealedAt: writer.now,
        signedBy: order.signedBy, reviewedBy: order.reviewedBy,
        previous: seals.last?.value.digest ?? String(repeating: "0", count: 64))
      try writer.begin(request.operation(in: order.words, at: writer.now))
      try writer.append(
        .sealed(
          SealNote(
            number: document.number, report: report.kind, period: order.period,
            grouping: order.grouping, isPublic: order.isPublic, signedBy: order.signedBy,
            reviewedBy: order.reviewedBy, digest: document.digest)),
        by: request.operatorCode, operation: request.operation)
      try writer.keep(sealDocument: document.bytes, number: document.number)
      return document
    }
  }

  private static func refuseEarly(
    _ period: Period, _ known: Knowledge, today: Day
  ) throws(MediationError) {
    let cutOff = known.office.cutOff?.lastDay(for: period) ?? period.lastDay
    guard today <= cutOff else { return }
    throw MediationError(
      .refused, zh: "\(period) 的录入截止日是 \(cutOff)，今天还不能封存",
      en: "entries for \(period) are taken until \(cutOff); it cannot be sealed yet",
      field: "PERIOD",
      hint: Phrase(zh: "\(cutOff + 1) 起可以封存", en: "seal it from \(cutOff + 1) on"))
  }
}
