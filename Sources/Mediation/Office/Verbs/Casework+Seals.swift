/// What is to be sealed, and who answers for it (Statistics Law, art. 24: who reviews and who signs
/// answer for what is reported).
public struct SealOrder: Equatable, Sendable {
  public let period: Period
  public let grouping: Grouping
  public let signedBy: String
  public let reviewedBy: String
  /// Whether it is the version for the public that is sealed, and thereby published.
  public let isPublic: Bool

  public init(
    period: Period, grouping: Grouping, signedBy: String, reviewedBy: String, isPublic: Bool
  ) {
    self.period = period
    self.grouping = grouping
    self.signedBy = signedBy
    self.reviewedBy = reviewedBy
    self.isPublic = isPublic
  }

  /// What the operation is called.
  static let verb = "report seal"

  fileprivate var words: RequestWords {
    RequestWords(
      SealOrder.verb,
      [period.description, grouping.rawValue, signedBy, reviewedBy, isPublic ? "public" : nil])
  }

  fileprivate func validate() throws(MediationError) {
    try TextRule.check(name: signedBy, field: .signedBy)
    try TextRule.check(name: reviewedBy, field: .reviewedBy)
    guard !TextRule.looksAlike(signedBy, reviewedBy) else {
      throw MediationError(
        .refused, zh: "审核和签署要由两个人", en: "one person signs and another reviews",
        field: .reviewedBy)
    }
  }
}

/// The document of a report that is to be sealed, and what the office's journal keeps of it.
public struct SealDraft: Sendable {
  public let note: SealNote
  public let document: [UInt8]

  public init(note: SealNote, document: [UInt8]) {
    self.note = note
    self.document = document
  }
}

extension Casework {
  /// Seals a report: its document is kept, its digest goes into the office's journal.
  ///
  /// It is done alone: what it binds is where every chain stands.
  ///
  /// - Parameter compile: makes the document, from the figures of the transaction at its instant; may be
  ///   asked again.
  /// - Returns: the document; of the seal made before when the operation is repeated.
  /// - Throws: `MediationError` of kind `refused` when one person signs and reviews, when the period or
  ///   its month's end is not over, or when `check` has found something.
  public func seal(
    _ order: SealOrder, _ request: Request,
    compile: (FigureReader, Instant) throws -> SealDraft
  ) throws -> [UInt8] {
    try order.validate()
    guard try check().isEmpty else {
      throw MediationError(
        .refused, zh: "核对发现问题，不能封存", en: "the check found problems; nothing is sealed",
        hint: .database(.check))
    }
    return try write(.publishing, request, touching: .alone) { writer, request in
      let done = try writer.repetition(of: request, in: order.words)
      if let done, done.verb != SealOrder.verb { throw done.wasAnother }
      let record = OfficeRecord(replaying: try writer.officeEvents())
      if let done = record.seals.first(where: { $0.operation == request.operation }),
        let document = try writer.sealDocument(done.value.number)
      {
        return document
      }
      try order.refuseEarly(record.cutOff, today: writer.now.day)
      let draft = try compile(FigureReader(writer), writer.now)
      try writer.begin(request.operation(in: order.words, at: writer.now))
      try writer.append(
        .sealed(draft.note), by: request.operatorCode, operation: request.operation)
      try writer.keep(sealDocument: draft.document, number: draft.note.number)
      return draft.document
    }
  }
}

extension SealOrder {
  fileprivate func refuseEarly(_ cutOff: CutOff?, today: Day) throws(MediationError) {
    let last = cutOff?.lastDay(for: period) ?? period.lastDay
    guard today <= last else { return }
    throw MediationError(
      .refused, zh: "\(period) 的录入截止日是 \(last)，今天还不能封存",
      en: "entries for \(period) are taken until \(last); it cannot be sealed yet",
      field: .period,
      hint: .words(zh: "\(last + 1) 起可以封存", en: "seal it from \(last + 1) on"))
  }
}
