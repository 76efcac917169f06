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
  /// The ended disputes whose text has been kept as long as the office's rule says, by number.
  public func retentionReview(on day: Day, _ request: Request) throws -> [Dispute] {
    try read(.figures, request) { reader in
      let rules = OfficeRecord(replaying: try reader.officeEvents()).retention
      var filter = DisputeFilter()
      filter.categories = Set(rules.keys)
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
