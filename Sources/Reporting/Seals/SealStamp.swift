import Formats
import Mediation

/// The seal of a report as it is printed on every format of it: all that somebody needs to hold who
/// wants to check the figure later.
public struct SealStamp: Equatable, Sendable {
  public let note: SealNote
  public let sealedAt: Instant
  /// Whether the figures are still those that were sealed.
  public let isCurrent: Bool
  /// What the sealed document binds itself to; `nil` when it is missing.
  let anchor: Anchor?

  struct Anchor: Equatable, Sendable {
    /// The root over the stations' heads: 64 hexadecimal digits.
    let root: String
    /// The entries of all stations under the root.
    let events: Int
    /// Those resolved, of those registered.
    let cohort: Rate
    /// The digest of the seal before; zeros for the first.
    let previous: String
  }

  init(_ seal: OfficeRecord.Dated<SealNote>, _ document: SealDocument?, isCurrent: Bool) {
    note = seal.value
    sealedAt = seal.enteredAt
    self.isCurrent = isCurrent
    anchor = document.map { document in
      Anchor(
        root: document.root ?? "", events: document.heads.watermark.count,
        cohort: document.cohort, previous: document.previous ?? "")
    }
  }

  /// Line by line.
  var phrases: [Phrase] {
    let head = Phrase(
      zh: "封存第 \(note.number) 号，\(sealedAt)，签署 \(note.signedBy)，审核 \(note.reviewedBy)，摘要 "
        + "\(note.digest)" + (isCurrent ? "" : "；数字此后有变，见重述表"),
      en: "seal \(note.number), \(sealedAt), signed by \(note.signedBy), reviewed by "
        + "\(note.reviewedBy), digest \(note.digest)"
        + (isCurrent ? "" : "; restated since, see the table"))
    guard let anchor else { return [head] }
    return [
      head,
      Phrase(
        zh: "化解 \(anchor.fraction)，流水 \(anchor.events) 条，根 \(anchor.root)，前一封存 "
          + anchor.previous,
        en: "resolved \(anchor.fraction), \(anchor.events) events, root \(anchor.root), previous "
          + "seal \(anchor.previous)"),
    ]
  }

  /// The same for a machine that reads the paper.
  var code: String? {
    anchor.map { anchor in
      "\(SealDocument.format) \(note.number) \(note.period) \(anchor.fraction) "
        + "events \(anchor.events) root \(anchor.root) digest \(note.digest) "
        + "previous \(anchor.previous)"
    }
  }

  var json: JSON {
    let head: [JSON.Member] = [
      JSON.Member("number", .integer(note.number)),
      JSON.Member("sealed_at", .string(sealedAt.description)),
      JSON.Member("signed_by", .string(note.signedBy)),
      JSON.Member("reviewed_by", .string(note.reviewedBy)),
      JSON.Member("digest", .string(note.digest)), JSON.Member("current", .bool(isCurrent)),
    ]
    guard let anchor else { return .object(head) }
    return .object(
      head + [
        JSON.Member("root", .string(anchor.root)), JSON.Member("events", .integer(anchor.events)),
        JSON.Member("fraction", .string(anchor.fraction)),
        JSON.Member("previous", .string(anchor.previous)),
      ])
  }
}

extension SealStamp.Anchor {
  var fraction: String { "\(cohort.numerator)/\(cohort.denominator)" }
}
