extension Dispute {
  /// Lets an entry take effect, if the lifecycle allows it.
  ///
  /// - Throws: `MediationError` of kind `refused`, naming the rule and the way out.
  public mutating func apply(_ entry: Entry) throws(MediationError) {
    let payload = entry.act.payload
    try payload.takeEffect(on: &self, day: entry.happenedOn)
    start(type(of: payload).startedLimits, by: entry)
  }

  /// Lets an entry take effect that somebody enters now.
  ///
  /// - Throws: `MediationError` as `apply` does, and for what journals of earlier programs may hold:
  ///   such a journal still replays to what it always did.
  mutating func enter(_ entry: Entry) throws(MediationError) {
    try entry.act.payload.refuseNow(in: self, on: entry.happenedOn)
    try entry.refuseNames(of: self)
    try apply(entry)
  }

  /// Refuses what a file that is restricted or destroyed does not take.
  func refuseClosedFile(_ act: (some ActPayload).Type) throws(MediationError) {
    if destroyedOn != nil, !act.isForDestroyedFiles { throw Refusal.destroyed(self) }
    if !act.isForRestrictedFiles, protections.contains(.restricted) {
      throw Refusal.restricted(self)
    }
  }
}

extension ActPayload {
  fileprivate func takeEffect(on dispute: inout Dispute, day: Day) throws(MediationError) {
    let next = try destination(of: dispute, on: day)
    apply(to: &dispute, on: day)
    guard let next else { return }
    dispute.status = next
    dispute.movedOn = max(dispute.movedOn, day)
  }
}

// What acts do to the spells of a dispute.
extension Dispute {
  mutating func end(as outcome: Outcome, on day: Day) {
    self.outcome = outcome
    nextSessionOn = nil
    withLastSpell { spell in
      spell.endedOn = day
      spell.endedAs = outcome.ending
    }
  }

  /// Takes the dispute on.
  mutating func takeOn(_ day: Day) {
    withLastSpell { spell in spell.acceptedOn = day }
  }

  /// Opens again; the earlier outcome and its dates stay in the events, not in the present state.
  mutating func open(as opening: Spell.Opening, on day: Day) {
    outcome = nil
    form = nil
    agreedOn = nil
    performBy = nil
    performedOn = nil
    closedOn = nil
    spells.append(Spell(openedOn: day, openedAs: opening))
  }

  mutating func withLastSpell(_ change: (inout Spell) -> Void) {
    guard let last = spells.indices.last else { return }
    change(&spells[last])
  }
}
