import Formats
import Journal
import Mediation

/// What became of a sealed report.
public struct Verification: Equatable, Sendable {
  public enum Verdict: String, Sendable {
    /// The figures are what they were.
    case identical
    /// The record has been added to since; the sealed figures are those of their time.
    case restated
    /// Something is not what was sealed.
    case altered
    /// A file by itself: whole, as far as a file can prove it.
    case whole
  }

  public let number: Int
  public let digest: String
  public let verdict: Verdict
  /// The definitions it was counted by that this program no longer counts by, as `clearance/1`: what
  /// they counted was not counted again.
  public let uncounted: [String]
  /// What is not as it was sealed.
  public let alterations: [Phrase]
  public let changes: [Restatement.Change]

  init(
    _ document: SealDocument, _ verdict: Verdict, alterations: [Phrase] = [],
    changes: [Restatement.Change] = []
  ) {
    number = document.number
    digest = document.digest
    uncounted = document.uncountable
    self.verdict = alterations.isEmpty ? verdict : .altered
    self.alterations = alterations
    self.changes = changes
  }
}

extension Verification {
  /// Verifies a file by itself: its digest, and that its figures are what it says they are.
  ///
  /// - Parameter stated: the digest on the file's second line.
  public static func file(_ document: SealDocument, stated: String) -> Verification {
    Verification(
      document, .whole, alterations: ownAlterations(document, stated: stated))
  }

  /// Verifies a seal against the whole database: the document, the journals under it, the figures
  /// counted again, and what has been entered since.
  ///
  /// - Parameter file: the sealed file that was handed out, where one is at hand.
  public static func seal(
    _ number: Int, file: (document: SealDocument, stated: String)?, casework: Casework,
    _ request: Request
  ) throws -> Verification {
    var alterations = try casework.check(withMark: false).map(\.what)
    return try casework.readSnapshot(.figures, request) { reader in
      let known = try Knowledge(reader, asOf: nil, now: casework.clock())
      guard let note = known.office.seals.first(where: { $0.value.number == number })?.value else {
        throw MediationError(
          .notFound, zh: "没有封存第 \(number) 号", en: "there is no seal \(number)", field: .seal,
          hint: .seeList(.seals))
      }
      guard let document = try known.sealed(number) ?? file?.document else {
        throw MediationError(
          .problems, zh: "封存第 \(number) 号的文件不见了，或看不懂",
          en: "the document of seal \(number) is missing or cannot be read")
      }
      alterations += ownAlterations(document, stated: note.digest)
      if let file { alterations += difference(file, from: document) }
      alterations += try journalAlterations(document, note, known)
      var changes: [Restatement.Change] = []
      do {
        alterations += try countAlterations(document, reader)
        changes = try Restatement.changes(
          in: note.period, from: document.watermark, to: try known.watermark, reading: reader)
      } catch let error as MediationError where [.refused, .problems].contains(error.kind) {
        // What was done to a journal may break a rule of the lifecycle before it can be counted.
        alterations.append(
          Phrase(
            zh: "封存时的流水无法重新计数：\(error.message.zh)",
            en: "the journal of that time cannot be counted again: \(error.message.en)"))
      }
      return Verification(
        document, changes.isEmpty ? .identical : .restated, alterations: alterations,
        changes: changes)
    }
  }

  private static func ownAlterations(_ document: SealDocument, stated: String) -> [Phrase] {
    var found: [Phrase] = []
    if document.digest != stated {
      found.append(
        Phrase(
          zh: "文件的摘要是 \(document.digest)，不是 \(stated)",
          en: "the document's digest is \(document.digest), not \(stated)"))
    }
    if Digest(of: document.figures.bytes).hex != document.figuresDigest {
      found.append(Phrase(zh: "数字与数字摘要不符", en: "the figures are not those of their digest"))
    }
    return found
  }

  private static func difference(
    _ file: (document: SealDocument, stated: String), from kept: SealDocument
  ) -> [Phrase] {
    var found = ownAlterations(file.document, stated: file.stated)
    if file.document.bytes != kept.bytes, file.document.bytes != kept.published.bytes {
      let names = fields(file.document.json, kept.json)
      found.append(
        Phrase(
          zh: "文件与封存时保存的不同：\(names)", en: "the file differs from what was sealed: \(names)"))
    }
    return found
  }

  /// Whether the chains still run through the heads the document names, and the seals through it.
  private static func journalAlterations(
    _ document: SealDocument, _ note: SealNote, _ known: Knowledge
  ) throws -> [Phrase] {
    var found: [Phrase] = []
    let heads = try known.reader.heads(at: document.watermark)
    for sealed in document.heads.stations where !heads.stations.contains(sealed) {
      found.append(
        Phrase(
          zh: "\(sealed.station) 封存前的流水（第 \(sealed.chain.sequence) 条及以前）与封存时不同",
          en: "the journal of \(sealed.station) up to event \(sealed.chain.sequence) is not what "
            + "was sealed"))
    }
    if heads.office != document.heads.office {
      found.append(
        Phrase(zh: "单位流水在封存之前的部分与封存时不同", en: "the office's journal before the seal was altered"))
    }
    if let access = document.heads.access,
      try known.reader.accessHead(at: access.sequence) != access
    {
      found.append(
        Phrase(zh: "访问记录在封存之前的部分与封存时不同", en: "the journal of access before the seal was altered"))
    }
    if HeadTree.root(of: document.heads.stations).hex != document.root {
      found.append(Phrase(zh: "流水首部与树根不符", en: "the heads do not make the root"))
    }
    let previous = known.office.seals.last { $0.value.number == note.number - 1 }?.value.digest
    if document.previous != previous ?? String(repeating: "0", count: 64) {
      found.append(Phrase(zh: "前一封存的摘要不符", en: "the digest of the seal before does not fit"))
    }
    let stated = [note.signedBy, note.reviewedBy, note.period.description, note.grouping.rawValue]
    let written = [
      document.signedBy, document.reviewedBy, document.period?.description,
      document.grouping?.rawValue,
    ]
    if stated != written {
      found.append(
        Phrase(zh: "文件与流水所记的封存不符", en: "the document is not the seal the journal notes"))
    }
    return found
  }

  /// Whether the figures, counted again from what the seal covers, are the sealed ones.
  private static func countAlterations(
    _ document: SealDocument, _ reader: FigureReader
  ) throws -> [Phrase] {
    guard let again = try recounted(document, reader), !document.says(again) else { return [] }
    let names = fields(again, document.figures)
    return [
      Phrase(
        zh: "按封存时的流水重新计数，数字与封存的不同：\(names)",
        en: "counted again from the journal of that time, the figures differ: \(names)")
    ]
  }

  /// The figures counted again from what the seal covers; `nil` when its ledger was counted by a
  /// definition this program no longer has.
  private static func recounted(
    _ document: SealDocument, _ reader: FigureReader
  ) throws -> JSON? {
    guard document.hasCountableLedger, let period = document.period,
      let grouping = document.grouping, let asOf = document.asOf
    else { return nil }
    let then = try Knowledge(reader, at: document.watermark, asOf: asOf)
    return try LedgerReport.compile(period, by: grouping, from: then).figures
  }

  /// The names of the members in which two objects differ.
  private static func fields(_ left: JSON, _ right: JSON) -> String {
    let names = (left.members ?? []).map(\.key).filter {
      left[$0]?.text != right[$0]?.text
    }
    return names.isEmpty ? "bytes" : names.joined(separator: ", ")
  }

  public var json: JSON {
    [
      "seal": .integer(number), "digest": .string(digest), "verdict": .string(verdict.rawValue),
      "uncounted": .array(uncounted.map { .string($0) }),
      "alterations": .array(alterations.map { .string($0.en) }),
      "restated": .array(
        changes.map { change in
          [
            "number": .string(change.number.description), "cause": .string(change.cause.rawValue),
            "entries": .array(change.since.map { .string($0.act.kind.rawValue) }),
          ]
        }),
    ]
  }
}
