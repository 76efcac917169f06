import Formats

/// A limit as an entry started it: by which rule, and until when.
///
/// It stands in the entry, so that what was given stays given: no replay asks the rules of a later day
/// about an earlier one.
public struct GivenLimit: Equatable, Sendable {
  /// The rule's id, such as `visit`.
  public let rule: String
  /// The first day of the row that was in force; `nil` where none is known.
  public let validFrom: Day?
  /// The last day on which the limit is kept.
  public let due: Day

  init(rule: String, validFrom: Day?, due: Day) {
    self.rule = rule
    self.validFrom = validFrom
    self.due = due
  }
}

extension Entry {
  /// The entry with the limits its act starts, by the rules in force on its day.
  ///
  /// Where no rule is in force, and where the calendar does not reach and so nobody knows the day, no limit
  /// is given: an entry does not wait for a notice.
  func givingLimits(by rulebook: Rulebook) -> Entry {
    let started = type(of: act.payload).startedLimits
    var entry = self
    entry.limits =
      started.isEmpty
      ? nil : started.compactMap { rulebook.givenLimit($0.rawValue, from: happenedOn) }
    return entry
  }

  /// The most limits one entry brings along: several times as many as any act starts.
  static let mostLimits = 10

  /// Refuses limits, brought along by an import, that nobody can have given.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func checkLimits() throws(MediationError) {
    guard let limits, !limits.isEmpty else { return }
    guard !type(of: act.payload).startedLimits.isEmpty else {
      throw MediationError(
        .refused, zh: "\(happenedOn) 的 \(act.kind) 不起算期限，却写了 \(limits[0].rule)",
        en: "the \(act.kind) of \(happenedOn) starts no limit, but gives \(limits[0].rule)",
        field: .column("events"), hint: .words(zh: "删去 limits", en: "leave limits out"))
    }
    guard limits.count <= Entry.mostLimits else {
      throw MediationError(
        .refused,
        zh: "\(happenedOn) 的 \(act.kind) 写了 \(limits.count) 个期限，最多 \(Entry.mostLimits) 个",
        en: "the \(act.kind) of \(happenedOn) gives \(limits.count) limits, at most "
          + "\(Entry.mostLimits) are taken",
        field: .column("events"),
        hint: .words(zh: "只留起算的期限", en: "leave those it started"))
    }
    for (index, limit) in limits.enumerated() {
      guard limit.due >= happenedOn else {
        throw MediationError(
          .refused, zh: "期限 \(limit.rule) 到 \(limit.due)，早于起算的 \(happenedOn)",
          en: "the limit \(limit.rule) ends on \(limit.due), before the day it is counted from, "
            + "\(happenedOn)",
          field: .column("events"), hint: Refusal.onOrAfter(happenedOn))
      }
      try OfficeLife.check(limit: limit.due, setOn: happenedOn, field: .column("events"))
      if limits[..<index].contains(where: { $0.rule == limit.rule }) {
        throw MediationError(
          .refused, zh: "\(happenedOn) 的 \(act.kind) 写了两次期限 \(limit.rule)",
          en: "the \(act.kind) of \(happenedOn) gives the limit \(limit.rule) twice",
          field: .column("events"), hint: .words(zh: "只留一个", en: "leave one of them"))
      }
    }
  }
}

extension GivenLimit {
  /// The limit in the form in which entries are written down.
  var json: JSON {
    var members = [JSON.Member("rule", .string(rule))]
    if let validFrom { members.append(JSON.Member("valid_from", .string(validFrom.description))) }
    members.append(JSON.Member("due_on", .string(due.description)))
    return .object(members)
  }

  /// `nil` for what is no limit. A rule's id names a rule and nobody: it stands in the journal.
  init?(_ json: JSON) {
    guard let rule = json["rule"]?.string, Rule.isID(rule),
      let due = json["due_on"]?.string.flatMap({ Day($0) })
    else { return nil }
    var validFrom: Day?
    switch json["valid_from"] {
    case .none, .some(.null): break
    case .some(let first):
      guard let day = first.string.flatMap({ Day($0) }) else { return nil }
      validFrom = day
    }
    self.init(rule: rule, validFrom: validFrom, due: due)
  }
}
