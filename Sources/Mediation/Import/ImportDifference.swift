/// How a row of a ledger differs from the dispute here that it is.
public struct ImportDifference: Equatable, Sendable {
  /// Two things that cannot both be so.
  public struct Contradiction: Equatable, Sendable {
    /// The column it is in.
    public let column: String
    /// What is here and what the row says; `nil` where it is nothing, or words that are not told.
    public let here: String?
    public let row: String?
    /// What would make the registration say what the row says; none where nothing can, or not by that.
    public let corrections: [Correction]

    init(
      _ column: String, here: String? = nil, row: String? = nil, _ corrections: [Correction] = []
    ) {
      self.column = column
      self.here = here
      self.row = row
      self.corrections = corrections
    }
  }

  public let line: Int
  public let number: CaseNumber
  /// What went on since, as the row says; none where it contradicts what is here.
  public var news: [Entry] = []
  /// Where the dispute stands by the row.
  public var status: Status
  public var outcome: Outcome?
  public var endedOn: Day?
  public var contradictions: [Contradiction] = []
  /// Whether the news were entered.
  public var isUpdated = false

  /// The difference for somebody who may not read the dispute: what is here is not told, nor who stands
  /// where.
  var withoutWhatIsHere: ImportDifference {
    var difference = self
    difference.contradictions = contradictions.map { Contradiction($0.column, row: $0.row) }
    return difference
  }

  /// What would make the registration say what the row says; nothing of it is entered by an import.
  public var corrections: [Correction] { contradictions.flatMap(\.corrections) }
}

/// Holds a row of a ledger against the dispute that it is.
///
/// A row says where a dispute stands as far as the ledger knows: what the register knows beyond it is no
/// difference, what the row knows beyond the register is news, and what cannot both be so is a contradiction.
struct ImportComparison {
  let record: ImportRecord
  /// The dispute as the row alone would make it.
  let stated: Dispute
  let known: Dispute

  /// - Returns: the difference and the dispute with the news, or `nil` where there is none.
  func difference(
    today: Day, by rulebook: Rulebook, events: () throws -> [Event]
  ) throws -> (difference: ImportDifference, updated: Dispute)? {
    var difference = ImportDifference(
      line: record.line, number: known.number, status: stated.status, outcome: stated.outcome,
      endedOn: stated.endedOn)
    difference.contradictions = try registration(events)
    var updated = known
    if !isSameCourse {
      let standing = try events().effective.dropFirst().map(\.entry)
      let news = record.entries.dropFirst().filter { entry in
        !standing.contains { says(entry, $0) }
      }
      do throws(MediationError) {
        for entry in news { try take(entry, into: &updated, standing, today, rulebook) }
        difference.news = Array(news)
      } catch {
        updated = known
        difference.contradictions += course
      }
    }
    guard !difference.news.isEmpty || !difference.contradictions.isEmpty else { return nil }
    return (difference, updated)
  }

  /// Whether the register shows at once that the row knows nothing else of the course.
  private var isSameCourse: Bool {
    stated.status == known.status && stated.spells == known.spells
      && stated.visits == known.visits && stated.mediator == known.mediator
      && stated.closedOn == known.closedOn
  }

  private func take(
    _ entry: Entry, into dispute: inout Dispute, _ standing: [Entry], _ today: Day,
    _ rulebook: Rulebook
  ) throws(MediationError) {
    switch entry.act {
    case .accepted, .assigned, .declined, .session, .noted, .resolved, .performed, .failed,
      .withdrawn, .terminated, .referred, .returned, .referralAccepted, .referralEnded, .visited,
      .closed, .reopened:
      break
    default: throw ImportComparison.contradiction
    }
    // One mediator for another, or one agreement for another, is no news.
    if case .assigned = entry.act, known.mediator != nil, !record.isHistory {
      throw ImportComparison.contradiction
    }
    if standing.contains(where: { contradicts(entry, $0) }) { throw ImportComparison.contradiction }
    try entry.validate(today: today, isImported: true, by: rulebook)
    try dispute.apply(entry)
  }

  private static let contradiction = MediationError(.conflict, zh: "与登记簿不同", en: "another here")

  /// Whether an entry of the register says what one of the row says; of flat columns no more is asked than
  /// they have.
  private func says(_ entry: Entry, _ here: Entry) -> Bool {
    switch (entry.act, here.act) {
    case (.assigned(let row), .assigned(let own)) where !record.isHistory:
      return row.mediator == own.mediator
    default: break
    }
    guard entry.act.kind == here.act.kind, entry.happenedOn == here.happenedOn else { return false }
    switch (entry.act, here.act) {
    case (.resolved(let row), .resolved(let own)):
      return row.outcome == own.outcome && (row.form == nil || row.form == own.form)
    case (.failed(let row), .failed(let own)): return row.reason == nil || row.reason == own.reason
    case (.declined(let row), .declined(let own)): return row.reason == nil || row == own
    case (.withdrawn(let row), .withdrawn(let own)): return row.reason == nil || row == own
    case (.terminated(let row), .terminated(let own)): return row.reason == nil || row == own
    case (.visited(let row), .visited(let own)):
      return row.satisfaction == own.satisfaction || row.satisfaction == .noAnswer
    case (.assigned(let row), .assigned(let own)): return row.mediator == own.mediator
    default: return true
    }
  }

  /// Whether an entry of the register is on the day of one of the row and says something else.
  private func contradicts(_ entry: Entry, _ here: Entry) -> Bool {
    entry.act.kind == here.act.kind && entry.happenedOn == here.happenedOn
      && entry.act.kind != .noted && entry.act.kind != .assigned && !says(entry, here)
  }

  // MARK: What cannot both be so

  private func registration(
    _ events: () throws -> [Event]
  ) throws -> [ImportDifference.Contradiction] {
    guard let row = StatedRegistration(of: record) else { return [] }
    return try row.contradictions(with: known, events: events)
  }

  private var course: [ImportDifference.Contradiction] {
    let columns: [(String, String?, String?)] = [
      ("accepted_on", known.acceptedOn?.description, stated.acceptedOn?.description),
      ("mediator", known.mediator, stated.mediator),
      ("outcome", known.outcome?.rawValue, stated.outcome?.rawValue),
      ("form", known.form?.rawValue, stated.form?.rawValue),
      ("agreed_on", known.agreedOn?.description, stated.agreedOn?.description),
      ("performed_on", known.performedOn?.description, stated.performedOn?.description),
      ("closed_on", known.closedOn?.description, stated.closedOn?.description),
      ("visited_on", known.visits.last?.on.description, stated.visits.last?.on.description),
    ]
    let found = columns.filter { $0.2 != nil && $0.1 != $0.2 }
    // The two differ in what no column shows.
    if found.isEmpty { return [.init("events")] }
    return found.map { .init($0.0, here: $0.1, row: $0.2) }
  }
}
