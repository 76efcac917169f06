import Formats
import Mediation

/// The seal of a report as it is printed on every format of it.
public struct SealStamp: Equatable, Sendable {
  public let note: SealNote
  public let sealedAt: Instant
  /// Whether the figures are still those that were sealed.
  public let isCurrent: Bool

  public init(_ seal: OfficeRecord.Dated<SealNote>, isCurrent: Bool) {
    note = seal.value
    sealedAt = seal.enteredAt
    self.isCurrent = isCurrent
  }

  var phrase: Phrase {
    Phrase(
      zh: "封存第 \(note.number) 号，\(sealedAt)，签署 \(note.signedBy)，审核 \(note.reviewedBy)，摘要 "
        + "\(note.digest)" + (isCurrent ? "" : "；数字此后有变，见重述表"),
      en: "seal \(note.number), \(sealedAt), signed by \(note.signedBy), reviewed by "
        + "\(note.reviewedBy), digest \(note.digest)"
        + (isCurrent ? "" : "; restated since, see the table"))
  }

  var json: JSON {
    [
      "number": .integer(note.number), "sealed_at": .string(sealedAt.description),
      "signed_by": .string(note.signedBy), "reviewed_by": .string(note.reviewedBy),
      "digest": .string(note.digest), "current": .bool(isCurrent),
    ]
  }
}
