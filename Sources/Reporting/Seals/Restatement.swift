import Formats
import Mediation

/// What has changed in a report since it was first sealed, case by case and why.
public struct Restatement: Equatable, Sendable {
  /// Why a case counts otherwise than it did.
  public enum Cause: String, CaseIterable, Sendable {
    /// Registered in the period, or before, but entered since.
    case lateEntry = "late_entries"
    /// An ending entered since.
    case lateOutcome = "late_outcomes"
    /// Reopened or received back by an entry made since.
    case reopening = "reopenings"
    /// An entry was taken back since.
    case correction = "corrections"
    /// What was registered was put right since.
    case recoding = "recoded"
    /// Sessions, performance, visits or links entered since.
    case followUp = "follow_up"

    public var label: Phrase {
      switch self {
      case .lateEntry: Phrase(zh: "补录登记", en: "late entries")
      case .lateOutcome: Phrase(zh: "补录了结", en: "outcomes entered late")
      case .reopening: Phrase(zh: "重开", en: "reopenings")
      case .correction: Phrase(zh: "更正（撤销）", en: "corrections")
      case .recoding: Phrase(zh: "更正登记内容", en: "recoded")
      case .followUp: Phrase(zh: "补录履行、回访等", en: "later follow-up")
      }
    }
  }

  /// A case that counts otherwise, with its first cause.
  public struct Change: Equatable, Sendable {
    public let number: CaseNumber
    public let cause: Cause
    /// The entries made since.
    public let since: [Event]
    /// The same as sentences, each with its day.
    public let told: [Phrase]
  }

  public let seal: SealNote
  public let changes: [Change]
  /// The cohort's fraction as it was sealed, and as it now is.
  public let sealedRate: Rate
  public let rate: Rate

  /// The numbers of the cases with a cause, in order.
  public func numbers(_ cause: Cause) -> [CaseNumber] {
    changes.filter { $0.cause == cause }.map(\.number)
  }
}

extension Restatement {
  /// Compares what each dispute counted for at two watermarks.
  static func changes(
    in period: Period, from earlier: Watermark, to later: Watermark,
    reading reader: FigureReader
  ) throws -> [Change] {
    try reader.numbers(changedSince: earlier).compactMap { number in
      let events = try reader.events(of: number).filter(later.covers)
      let before = events.filter(earlier.covers)
      let since = events.filter { !earlier.covers($0) }
      guard !since.isEmpty else { return nil }
      let was =
        try before.isEmpty
        ? Contribution() : Contribution(of: Dispute(replaying: before), in: period)
      let isNow = try Contribution(of: Dispute(replaying: events), in: period)
      guard was != isNow else { return nil }
      return Change(
        number: number, cause: cause(before, events, was, isNow), since: since,
        told: since.map { event in
          let sentence = events.sentence(of: event)
          return Phrase(
            zh: "\(event.happenedOn) \(sentence.zh)", en: "\(event.happenedOn) \(sentence.en)")
        })
    }
  }

  private static func cause(
    _ before: [Event], _ now: [Event], _ was: Contribution, _ isNow: Contribution
  ) -> Cause {
    // What was undone and done again since stands as it stood, and what came and went counts for nothing.
    let (stood, stands) = (before.standing, now.standing)
    if stood.contains(where: { !stands.contains($0) }) { return .correction }
    if before.isEmpty { return .lateEntry }
    let kinds = Set(stands.filter { !stood.contains($0) }.map(\.act.kind))
    if kinds.contains(.corrected) { return .recoding }
    if was.ledger == isNow.ledger { return .followUp }
    return kinds.isDisjoint(with: [.reopened, .returned]) ? .lateOutcome : .reopening
  }

  func table(_ language: Language) -> Table {
    let rows = Cause.allCases.map { cause -> [Table.Cell] in
      let numbers = numbers(cause)
      let shown = numbers.prefix(5).map(\.description).joined(separator: " ")
      return [
        .text(cause.label(language)), .number(numbers.count),
        .text(numbers.count > 5 ? "\(shown) …" : shown),
      ]
    }
    return Table(
      title: Phrase(
        zh: "重述：首次封存（第 \(seal.number) 号）以来的变化",
        en: "Restatement: changes since first sealed (seal \(seal.number))")(language),
      columns: [
        Table.Column("cause", Phrase(zh: "原因", en: "cause")(language), .left),
        Table.Column("cases", Wording.count(language)),
        Table.Column("numbers", Phrase(zh: "编号", en: "numbers")(language), .left),
      ],
      rows: rows,
      total: [.text(Wording.total(language)), .number(changes.count), .text("")])
  }

  /// First so, now so: both fractions in one sentence.
  func sentence(_ period: Period) -> Phrase {
    Phrase(
      zh:
        "\(period)：首次封存时 \(sealedRate.numerator)/\(sealedRate.denominator)（\(sealedRate.display(.zh))），"
        + "现为 \(rate.numerator)/\(rate.denominator)（\(rate.display(.zh))）。"
        + "每一件可按重述的原因逐件查看。",
      en: "\(period): first sealed at \(sealedRate.numerator)/\(sealedRate.denominator) "
        + "(\(sealedRate.display(.en))), now \(rate.numerator)/\(rate.denominator) "
        + "(\(rate.display(.en))). Every case can be "
        + "listed by what restated it.")
  }

  var json: JSON {
    [
      "first_seal": .integer(seal.number),
      "sealed": sealedRate.json, "now": rate.json,
      "changes": .array(
        Cause.allCases.map { cause in
          let numbers = numbers(cause)
          return [
            "cause": .string(cause.rawValue), "cases": .integer(numbers.count),
            "numbers": .array(numbers.map { .string($0.description) }),
          ]
        }),
    ]
  }
}

extension [Event] {
  /// The entries that nothing took back, a registration too.
  fileprivate var standing: [Event] {
    zip(self, areRetracted).filter { !$1 && $0.act.kind != .undone }.map(\.0)
  }
}
