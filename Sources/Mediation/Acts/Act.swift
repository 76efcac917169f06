/// What can happen to a dispute, with its details.
///
/// This is the one list of acts; all that belongs to one is in its file in `Acts` (`ActPayload`), and
/// its sentence is in `Reporting`.
///
/// Names, narratives and terms are personal: they travel with the act but are kept apart from the
/// journal's bytes (see `Detail.isPrivate`), so that the law can erase them later.
public enum Act: Equatable, Sendable {
  case registered(Registration)
  case accepted
  case declined(Declined)
  case assigned(Assigned)
  case unassigned(Unassigned)
  case recused(Recused)
  case tracked(Tracked)
  case session(Session)
  case noted
  case corrected(Corrected)
  case linked(Linked)
  case resolved(Resolution)
  case performed(Performed)
  case termChanged(TermChanged)
  case failed(Failed)
  case withdrawn(Withdrawn)
  case terminated(Terminated)
  case referred(Referred)
  case returned
  case referralAccepted(ReferralAccepted)
  case referralEnded(ReferralEnded)
  case visited(Visited)
  case closed(Closed)
  case reopened(Reopened)
  case undone(Undone)
  case erased(Erased)
  case protected(Protected)
  case released(Released)
  case destroyed(Destroyed)
  case destructionProposed(DestructionProposed)

  /// What belongs to the act, with its details.
  var payload: any ActPayload {
    switch self {
    case .registered(let payload): payload
    case .accepted: Accepted()
    case .declined(let payload): payload
    case .assigned(let payload): payload
    case .unassigned(let payload): payload
    case .recused(let payload): payload
    case .tracked(let payload): payload
    case .session(let payload): payload
    case .noted: Noted()
    case .corrected(let payload): payload
    case .linked(let payload): payload
    case .resolved(let payload): payload
    case .performed(let payload): payload
    case .termChanged(let payload): payload
    case .failed(let payload): payload
    case .withdrawn(let payload): payload
    case .terminated(let payload): payload
    case .referred(let payload): payload
    case .returned: Returned()
    case .referralAccepted(let payload): payload
    case .referralEnded(let payload): payload
    case .visited(let payload): payload
    case .closed(let payload): payload
    case .reopened(let payload): payload
    case .undone(let payload): payload
    case .erased(let payload): payload
    case .protected(let payload): payload
    case .released(let payload): payload
    case .destroyed(let payload): payload
    case .destructionProposed(let payload): payload
    }
  }

  /// What belongs to each act, whatever its details.
  static let payloads: [any ActPayload.Type] = [
    Registration.self, Accepted.self, Declined.self, Assigned.self, Unassigned.self,
    Recused.self, Tracked.self, Session.self, Noted.self,
    Corrected.self, Linked.self, Resolution.self, Performed.self, TermChanged.self, Failed.self,
    Withdrawn.self, Terminated.self,
    Referred.self, Returned.self, ReferralAccepted.self, ReferralEnded.self, Visited.self,
    Closed.self, Reopened.self, Undone.self,
    Erased.self, Protected.self, Released.self, Destroyed.self, DestructionProposed.self,
  ]
}

extension Act {
  public var kind: Kind {
    let kind = Kind(type(of: payload))
    // What is entered and not in the list could not be read again.
    assert(Kind.allCases.contains(kind))
    return kind
  }

  /// Whether it says that texts are gone.
  var isErasure: Bool { type(of: payload).isErasure }

  /// Whether it says that the text of a private field is gone.
  public func erases(_ field: String) -> Bool { isErasure && payload.erases(field) }

  /// The codes of the mediators it names, who leads first.
  public var mediators: [String] { payload.mediators }

  /// What somebody must be allowed to, to enter it.
  public var right: Right { payload.right }
}
