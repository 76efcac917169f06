import GRDB
import Mediation

/// What a dispute has in other tables than its own.
struct DisputeBelongings {
  var summary: String?
  var parties: [Party] = []
  var spells: [Spell] = []
  var visits: [Visit] = []
  var repeats: [Day] = []
  var protections: Set<Protection> = []
  var destroyedOn: Day?

  /// Reads `kind` and `since` of a mark.
  mutating func mark(_ kind: some StringProtocol, since: Day?) {
    if let protection = Protection(rawValue: String(kind)) {
      protections.insert(protection)
    } else if let since {
      destroyedOn = since
    }
  }

  /// Reads the text that gathers a dispute's marks.
  mutating func marks(_ text: String?) {
    for mark in text?.split(separator: " ") ?? [] {
      let parts = mark.split(separator: ":")
      self.mark(parts[0], since: parts.count == 2 ? Day(parts[1]) : nil)
    }
  }
}

extension Party {
  /// Reads a row of `PartyColumn`.
  init(_ row: some Columns, name: String?) throws {
    self.init(
      role: try row.required(row.word(PartyColumn.role)),
      side: try row.required(row.word(PartyColumn.side)), name: name,
      isRemoved: try row.optionalNumber(PartyColumn.removed) != nil)
  }
}

extension Spell {
  /// Reads a row of `SpellColumn`.
  init(_ row: some Columns) throws {
    typealias Column = SpellColumn
    self.init(
      openedOn: try row.required(row.day(Column.openedOn)),
      openedAs: try row.required(row.word(Column.openedAs)),
      endedOn: try row.day(Column.endedOn), endedAs: try row.word(Column.endedAs),
      acceptedOn: try row.day(Column.acceptedOn), settleBy: try row.day(Column.settleBy),
      sessionOn: try row.day(Column.sessionOn),
      outcome: try row.word(Column.outcome), form: try row.word(Column.form),
      performBy: try row.day(Column.performBy), performedOn: try row.day(Column.performedOn),
      terms: try row.terms(Column.terms), visitBy: try row.day(Column.visitBy),
      referredTo: try row.optionalString(Column.referredTo))
  }
}

extension Columns {
  /// What a spell's agreement comes to; `nil` where there are words alone.
  fileprivate func terms(_ column: SpellColumn) throws -> TermsAccount? {
    guard let text = try optionalString(column) else { return nil }
    return try required(TermsAccount(text: text))
  }
}

extension Visit {
  /// Reads a row of `VisitColumn`.
  init(_ row: some Columns) throws {
    self.init(
      on: try row.required(row.day(VisitColumn.visitedOn)),
      satisfaction: try row.required(row.word(VisitColumn.satisfaction)))
  }
}
