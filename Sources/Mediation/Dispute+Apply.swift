extension Dispute {
  /// Lets an entry take effect, if the lifecycle allows it.
  ///
  /// - Throws: `MediationError` of kind `refused`, naming the rule and the way out.
  public mutating func apply(_ entry: Entry) throws(MediationError) {
    let transition = try Lifecycle.transition(for: entry, of: self)
    let day = entry.happenedOn
    switch entry.act {
    case .accepted: acceptedOn = day
    case .assigned(let code): mediator = code
    case .resolved(let resolution):
      form = resolution.form
      performBy = resolution.performBy
      agreedOn = day
      end(as: resolution.outcome, on: day)
    case .performed(let inFull): if inFull { performedOn = day }
    case .declined: end(as: .declined, on: day)
    case .failed: end(as: .failed, on: day)
    case .withdrawn: end(as: .withdrawn, on: day)
    case .terminated: end(as: .terminated, on: day)
    case .referred: end(as: .referredOut, on: day)
    case .linked(let other, .duplicate):
      mergedInto = other
      end(as: .merged, on: day)
    case .returned: open(as: .received, on: day)
    case .reopened: open(as: .reopened, on: day)
    case .closed: closedOn = day
    case .registered, .session, .noted, .linked, .visited, .undone: break
    }
    if let next = transition.leads(from: status, entry.act) {
      status = next
      movedOn = max(movedOn, day)
    }
  }

  private mutating func end(as outcome: Outcome, on day: Day) {
    self.outcome = outcome
    guard !spells.isEmpty else { return }
    spells[spells.count - 1].endedOn = day
    spells[spells.count - 1].endedAs = outcome.ending
  }

  /// Opens again; the earlier outcome and its dates stay in the events, not in the present state.
  private mutating func open(as opening: Spell.Opening, on day: Day) {
    outcome = nil
    form = nil
    agreedOn = nil
    performBy = nil
    performedOn = nil
    closedOn = nil
    spells.append(Spell(openedOn: day, openedAs: opening))
  }
}
