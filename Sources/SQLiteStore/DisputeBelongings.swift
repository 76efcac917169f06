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
  init?(_ row: some Columns, at index: Int, name: String?) throws {
    guard let role = Role(rawValue: try row.string(index)),
      let side = Side(rawValue: try row.string(index + 1))
    else { return nil }
    self.init(role: role, side: side, name: name)
  }
}

extension Spell {
  static let columns = """
    opened_on, opened_as, ended_on, ended_as, accepted_on, settle_by, session_on, outcome, form,
    perform_by, performed_on, visit_by, referred_to
    """

  /// Reads `columns` from an index on.
  init?(_ row: some Columns, at index: Int) throws {
    guard let openedOn = try row.day(index),
      let openedAs = Opening(rawValue: try row.string(index + 1))
    else { return nil }
    self.init(
      openedOn: openedOn, openedAs: openedAs, endedOn: try row.day(index + 2),
      endedAs: try row.optionalString(index + 3).flatMap(Ending.init(rawValue:)),
      acceptedOn: try row.day(index + 4), settleBy: try row.day(index + 5),
      sessionOn: try row.day(index + 6),
      outcome: try row.optionalString(index + 7).flatMap(Outcome.init(rawValue:)),
      form: try row.optionalString(index + 8).flatMap(AgreementForm.init(rawValue:)),
      performBy: try row.day(index + 9), performedOn: try row.day(index + 10),
      visitBy: try row.day(index + 11), referredTo: try row.optionalString(index + 12))
  }
}

extension Visit {
  /// Reads the columns `visited_on, satisfaction` from an index on.
  init?(_ row: some Columns, at index: Int) throws {
    guard let day = try row.day(index),
      let answer = Satisfaction(rawValue: try row.string(index + 1))
    else { return nil }
    self.init(on: day, satisfaction: answer)
  }
}
