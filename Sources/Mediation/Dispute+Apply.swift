extension Dispute {
  /// Lets an entry take effect, if the lifecycle allows it.
  ///
  /// - Throws: `MediationError` of kind `refused`, naming the rule and the way out.
  public mutating func apply(_ entry: Entry) throws(MediationError) {
    let transition = try Lifecycle.transition(for: entry, of: self)
    let day = entry.happenedOn
    switch entry.act {
    case .accepted:
      acceptedOn = day
      takeOn(day)
    case .assigned(let code): mediator = code
    case .resolved(let resolution):
      form = resolution.form
      performBy = resolution.performBy
      agreedOn = day
      end(as: resolution.outcome, on: day)
      describeEnding(resolution, on: day)
    case .performed(let inFull): if inFull { perform(on: day) }
    case .declined: end(as: .declined, on: day)
    case .failed: end(as: .failed, on: day)
    case .withdrawn: end(as: .withdrawn, on: day)
    case .terminated: end(as: .terminated, on: day)
    case .referred(let body):
      end(as: .referredOut, on: day)
      withLastSpell { $0.referredTo = body.flatMap { Catalogue.shipped.isBody($0) ? $0 : nil } }
    case .linked(let other, .duplicate):
      mergedInto = other
      end(as: .merged, on: day)
    case .returned:
      open(as: .received, on: day)
      takeOn(day)
    case .reopened: open(as: .reopened, on: day)
    case .closed: closedOn = day
    case .session: noteSession(on: day)
    case .visited(let satisfaction): visits.append(Visit(on: day, satisfaction: satisfaction))
    case .linked(_, .repeat): repeats.append(day)
    case .protected(let protection, _): protections.insert(protection)
    case .released(let protection, _): protections.remove(protection)
    case .destroyed: destroyedOn = day
    case .registered, .noted, .linked, .erased, .destructionProposed, .undone: break
    }
    if let next = transition.leads(from: status, entry.act) {
      status = next
      movedOn = max(movedOn, day)
    }
  }

  /// Refuses what a file that is restricted or destroyed does not take.
  func refuseClosedFile(_ entry: Entry) throws(MediationError) {
    if destroyedOn != nil { throw Refusal.destroyed(self) }
    if case .released(let protection, _) = entry.act, !protections.contains(protection) {
      throw Refusal.notProtected(protection, self)
    }
    guard protections.contains(.restricted) else { return }
    switch entry.act {
    case .erased, .released, .destructionProposed, .destroyed: break
    default: throw Refusal.restricted(self)
    }
  }

  private mutating func end(as outcome: Outcome, on day: Day) {
    self.outcome = outcome
    withLastSpell { spell in
      spell.endedOn = day
      spell.endedAs = outcome.ending
    }
  }

  private mutating func describeEnding(_ resolution: Resolution, on day: Day) {
    withLastSpell { spell in
      spell.outcome = resolution.outcome
      spell.form = resolution.form
      spell.performBy = resolution.performBy
      spell.visitBy = Limit.visiting(resolvedOn: day)
    }
  }

  private mutating func perform(on day: Day) {
    performedOn = day
    withLastSpell { $0.performedOn = day }
  }

  private mutating func takeOn(_ day: Day) {
    withLastSpell { spell in
      spell.acceptedOn = day
      spell.settleBy = Limit.settling(acceptedOn: day)
    }
  }

  /// A session belongs to the spell that covers its day, else to the latest.
  private mutating func noteSession(on day: Day) {
    let covering = spells.lastIndex { $0.openedOn <= day && !$0.hasEnded(before: day) }
    guard let index = covering ?? spells.indices.last else { return }
    spells[index].sessionOn = min(spells[index].sessionOn ?? day, day)
  }

  private mutating func withLastSpell(_ change: (inout Spell) -> Void) {
    guard let last = spells.indices.last else { return }
    change(&spells[last])
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
