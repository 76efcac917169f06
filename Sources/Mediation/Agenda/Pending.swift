/// Something that has to be done for a dispute by a day.
public struct Pending: Equatable, Sendable {
  /// What has to be done.
  public enum Kind: String, CaseIterable, Sendable {
    /// Settling a dispute that was taken on.
    case mediation
    /// Holding the session that was agreed on.
    case session
    /// Performing what was agreed.
    case performance
    /// Visiting the parties after a resolution (People's Mediation Law, art. 31).
    case visit

    public var label: Phrase {
      switch self {
      case .mediation: Phrase(zh: "调解期限", en: "settling")
      case .session: Phrase(zh: "下次调解", en: "next session")
      case .performance: Phrase(zh: "履行协议", en: "performance")
      case .visit: Phrase(zh: "回访", en: "visit")
      }
    }
  }

  public let kind: Kind
  /// The last day on which it is in time.
  public let on: Day
  /// The term of the agreement, and its instalment, by their places; `nil` where it is about the whole.
  public let term: Int?
  public let instalment: Int?

  public init(_ kind: Kind, on day: Day, term: Int? = nil, instalment: Int? = nil) {
    self.kind = kind
    on = day
    self.term = term
    self.instalment = instalment
  }
}

extension Dispute {
  /// What is due of the dispute, in the order of the kinds and of the terms: all that was not met yet.
  public var pending: [Pending] {
    guard let spell = spells.last, destroyedOn == nil else { return [] }
    var pending: [Pending] = []
    if status.isOpen, let day = spell.settleBy { pending.append(Pending(.mediation, on: day)) }
    if status.isOpen, let day = nextSessionOn { pending.append(Pending(.session, on: day)) }
    if status == .agreed { pending += performances(of: spell) }
    if let day = spell.visitBy, let ended = spell.endedOn, status != .referredOut,
      !visits.contains(where: { $0.on >= ended })
    {
      pending.append(Pending(.visit, on: day))
    }
    return pending
  }

  /// Each term and instalment with a day of its own; the whole agreement where something has none.
  private func performances(of spell: Spell) -> [Pending] {
    let whole = performBy.map { [Pending(.performance, on: $0)] } ?? []
    guard let account = spell.terms else { return whole }
    var isDated = true
    var pending: [Pending] = []
    for (index, standing) in account.standing().enumerated() where !standing.isPerformed {
      let due = standing.due(of: index + 1)
      isDated = isDated && !due.isEmpty
      pending += due
    }
    return isDated ? pending : whole + pending
  }
}

extension TermStanding {
  /// What of it is due by a day of its own and not done.
  fileprivate func due(of term: Int) -> [Pending] {
    guard !bare.instalments.isEmpty else {
      return bare.by.map { [Pending(.performance, on: $0, term: term)] } ?? []
    }
    return parts.enumerated().compactMap { index, part in
      guard part.paid.fen < part.part.amount.fen, let day = part.part.by else { return nil }
      return Pending(.performance, on: day, term: term, instalment: index + 1)
    }
  }
}
