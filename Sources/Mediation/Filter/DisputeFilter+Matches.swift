import Formats

/// What a filter may ask of a dispute beside what the dispute says itself.
public protocol FilterFacts {
  /// The code of the district a station is in.
  func district(of station: String) throws -> String?
  /// The events of a dispute, in the order they were entered.
  func events(of dispute: Dispute) throws -> [Event]
}

extension DisputeFilter {
  /// Whether a dispute is one of those asked for: the definition, which every engine's answer equals.
  ///
  /// - Throws: what the facts throw.
  public func matches(_ dispute: Dispute, _ facts: some FilterFacts) throws -> Bool {
    if let scope, !scope.contains(dispute.number.station) { return false }
    return try expression.holds(of: dispute, facts)
  }
}

extension DisputeFilter.Expression {
  fileprivate func holds(of dispute: Dispute, _ facts: some FilterFacts) throws -> Bool {
    switch self {
    case .all(let parts): try parts.allSatisfy { try $0.holds(of: dispute, facts) }
    case .any(let parts): try parts.contains { try $0.holds(of: dispute, facts) }
    case .not(let part): try !part.holds(of: dispute, facts)
    case .condition(let condition): try condition.holds(of: dispute, facts)
    }
  }
}

extension DisputeFilter.Condition {
  fileprivate func holds(of dispute: Dispute, _ facts: some FilterFacts) throws -> Bool {
    switch self {
    case .status(let codes): codes.contains(dispute.status)
    case .station(let codes): codes.contains(dispute.number.station)
    case .district(let codes):
      try facts.district(of: dispute.number.station).map(codes.contains) ?? false
    case .category(let codes): codes.contains(dispute.category)
    case .source(let codes): codes.contains(dispute.source)
    case .outcome(let codes): dispute.outcome.map(codes.contains) ?? false
    case .form(let codes): dispute.form.map(codes.contains) ?? false
    case .mediator(let codes): dispute.mediators.contains(where: codes.contains)
    case .registrar(let codes):
      try facts.events(of: dispute).first.map { codes.contains($0.enteredBy) } ?? false
    case .grid(let names):
      !dispute.isClosedToSearch && dispute.grid.map(names.contains) ?? false
    case .day(let key, let span): dispute.day(of: key).map(span.contains) ?? false
    case .amount(let from, let to):
      try amount(of: dispute, facts).map { (from ?? 0) <= $0 && $0 <= to ?? .max } ?? false
    case .text(let text):
      try !dispute.isClosedToSearch
        && facts.events(of: dispute).hit(of: SearchedWords(text)) != nil
    case .party(let name):
      try !dispute.isClosedToSearch
        && facts.events(of: dispute).hit(of: SearchedWords(name))?.field == .name
    case .reference(let references):
      !dispute.isClosedToSearch && dispute.sourceRef.map(references.contains) ?? false
    case .has(let key): try has(key, dispute, facts) ?? false
    case .lacks(let key): try !(has(key, dispute, facts) ?? true)
    case .late(let day): dispute.isLate(on: day)
    case .isProtected: !dispute.protections.isEmpty
    }
  }

  /// Whether a dispute has what an optional key asks for; `nil` where nobody is to know.
  private func has(
    _ key: FilterKey, _ dispute: Dispute, _ facts: some FilterFacts
  ) throws -> Bool? {
    if key.isSought, dispute.isClosedToSearch { return nil }
    return switch key {
    case .outcome: dispute.outcome != nil
    case .form: dispute.form != nil
    case .mediator: dispute.mediator != nil
    case .grid: dispute.grid != nil
    case .ref: dispute.sourceRef != nil
    case .money: try amount(of: dispute, facts) != nil
    default: dispute.day(of: key) != nil
    }
  }

  /// What it was about in fen, as it is registered now.
  private func amount(of dispute: Dispute, _ facts: some FilterFacts) throws -> Int? {
    dispute.isClosedToSearch
      ? nil : try facts.events(of: dispute).registration?.amount?.fen
  }
}

extension Dispute {
  /// Whether a search looks at nothing of its text: files that are kept closer, and what was taken back.
  var isClosedToSearch: Bool { isClosedToLists || status == .voided }

  /// Whether a limit has passed by a day: to settle it while it is open, or to perform what was agreed.
  public func isLate(on day: Day) -> Bool {
    if status.isOpen { return spells.last?.settleBy.map { $0 < day } ?? false }
    return status == .agreed && performBy.map { $0 < day } ?? false
  }

  /// The day a key asks for.
  fileprivate func day(of key: FilterKey) -> Day? {
    switch key {
    case .registered: registeredOn
    case .entered: enteredAt.day
    case .accepted: acceptedOn
    case .agreed: agreedOn
    case .due: performBy
    case .performed: performedOn
    case .closed: closedOn
    case .moved: movedOn
    default: nil
    }
  }
}
