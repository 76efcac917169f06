/// How long the text of a category's disputes is kept after they ended, and by what rule.
///
/// The law names no number of years for mediation files, so none is built in: each office sets its
/// own, with its basis.
public struct Retention: Equatable, Sendable {
  public let category: Category
  public let years: Int
  public let basis: String

  public init(category: Category, years: Int, basis: String) {
    self.category = category
    self.years = years
    self.basis = basis
  }

  /// The first day on which a dispute that ended on a day is due for review.
  public func due(endedOn day: Day) -> Day { day.after(years: years) }
}

extension Casework {
  /// Sets how long the texts of a category are kept.
  ///
  /// - Throws: `MediationError`: `usage` for a number of years or a basis that can be none, `refused` for
  ///   want of the right of administration.
  @discardableResult
  public func set(_ rule: Retention, _ request: Request) throws -> OfficeReceipt {
    guard (1...100).contains(rule.years) else {
      throw MediationError(
        .usage, zh: "年数是 1 到 100", en: "years are 1 to 100", field: .years)
    }
    try TextRule.check(name: rule.basis, field: .basis)
    let words = RequestWords(
      "retention set", [rule.category.rawValue, String(rule.years), rule.basis])
    return try enter(.retentionSet(rule), words, .administration, request)
  }

  /// The ended disputes whose text has been kept as long as the office's rule says, by number.
  public func retentionReview(on day: Day, _ request: Request) throws -> [Dispute] {
    try read(.figures, request) { reader in
      let rules = OfficeRecord(replaying: try reader.officeEvents()).retention
      let filter = DisputeFilter(.category(Set(rules.keys)))
      guard !rules.isEmpty else { return [] }
      var due: [Dispute] = []
      try reader.forEachDispute(matching: filter) { dispute in
        guard let ended = dispute.endedOn, dispute.destroyedOn == nil,
          let rule = rules[dispute.category], rule.due(endedOn: ended) <= day
        else { return }
        due.append(dispute)
      }
      return due
    }
  }
}
