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
  /// Reads the columns `role, side` from an index on.
  init(_ row: some Columns, at index: Int, name: String?) throws {
    self.init(
      role: try row.required(row.word(index)), side: try row.required(row.word(index + 1)),
      name: name)
  }
}

extension Spell {
  static let columns = """
    opened_on, opened_as, ended_on, ended_as, accepted_on, settle_by, session_on, outcome, form,
    perform_by, performed_on, visit_by, referred_to
    """

  /// Reads `columns` from an index on.
  init(_ row: some Columns, at index: Int) throws {
    self.init(
      openedOn: try row.required(row.day(index)), openedAs: try row.required(row.word(index + 1)),
      endedOn: try row.day(index + 2), endedAs: try row.word(index + 3),
      acceptedOn: try row.day(index + 4), settleBy: try row.day(index + 5),
      sessionOn: try row.day(index + 6),
      outcome: try row.word(index + 7), form: try row.word(index + 8),
      performBy: try row.day(index + 9), performedOn: try row.day(index + 10),
      visitBy: try row.day(index + 11), referredTo: try row.optionalString(index + 12))
  }
}

extension Visit {
  /// Reads the columns `visited_on, satisfaction` from an index on.
  init(_ row: some Columns, at index: Int) throws {
    self.init(
      on: try row.required(row.day(index)), satisfaction: try row.required(row.word(index + 1)))
  }
}
