/// A limit that the register keeps of each spell; its word is the id of its rule.
enum SpellLimit: String, CaseIterable, Sendable {
  /// Settling a dispute that was taken on.
  case mediation
  /// Visiting after a resolution.
  case visit

  /// What release 0.1 gave for either, without saying so in its entries. It is no rule of today and changes
  /// with none: those entries replay to the days they were always given.
  static let daysOfRelease01 = 30
}

extension Dispute {
  /// Keeps the limits an entry starts in the last spell, which its act has opened, taken on or ended.
  mutating func start(_ limits: [SpellLimit], by entry: Entry) {
    for limit in limits {
      let due = entry.due(limit)
      withLastSpell { spell in
        switch limit {
        case .mediation: spell.settleBy = due
        case .visit: spell.visitBy = due
        }
      }
    }
  }
}

extension Entry {
  /// The last day of a limit its act starts; `nil` where none was given.
  fileprivate func due(_ limit: SpellLimit) -> Day? {
    guard let limits else { return happenedOn + SpellLimit.daysOfRelease01 }
    return limits.first { $0.rule == limit.rawValue }?.due
  }
}
