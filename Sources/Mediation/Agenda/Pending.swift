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

  public init(_ kind: Kind, on day: Day) {
    self.kind = kind
    on = day
  }
}

extension Dispute {
  /// What is due of the dispute, one of a kind, in the order of the kinds: all that was not met yet.
  public var pending: [Pending] {
    guard let spell = spells.last, destroyedOn == nil else { return [] }
    var pending: [Pending] = []
    if status.isOpen, let day = spell.settleBy { pending.append(Pending(.mediation, on: day)) }
    if status.isOpen, let day = nextSessionOn { pending.append(Pending(.session, on: day)) }
    if status == .agreed, let day = spell.performBy {
      pending.append(Pending(.performance, on: day))
    }
    if let day = spell.visitBy, let ended = spell.endedOn, status != .referredOut,
      !visits.contains(where: { $0.on >= ended })
    {
      pending.append(Pending(.visit, on: day))
    }
    return pending
  }
}
