/// What can happen to a dispute, with its particulars.
///
/// Names, narratives and terms are personal: they travel with the act but are kept apart from the
/// journal's bytes (see `Particular.isPrivate`), so that the law can erase them later.
public enum Act: Equatable, Sendable {
  case registered(Registration)
  case accepted
  case declined(reason: String?)
  case assigned(mediator: String)
  case session(result: SessionResult?)
  case noted
  /// A dispute by its number, or what has no number here: that is personal, and `nil` once erased.
  case linked(to: String?, as: LinkKind)
  case resolved(Resolution)
  case performed(inFull: Bool)
  case failed(reason: String?, told: [String])
  case withdrawn(reason: String?)
  case terminated(reason: String?)
  /// A body of the catalogue, or in words: those are personal, and `nil` once erased.
  case referred(to: String?)
  case returned
  case visited(Satisfaction)
  /// `performed` is false when an agreement was closed without having been performed; only
  /// ledgers of the past bring that.
  case closed(performed: Bool = true)
  case reopened(reason: String?)
  /// Personal texts were erased by law; the fields they stood in, and the law.
  case erased(fields: [String], basis: String)
  /// The file is kept closer from now on.
  case protected(Protection, basis: String?)
  /// The file is no longer kept closer.
  case released(Protection, basis: String)
  /// Somebody proposes to destroy the text; another person approves.
  case destructionProposed(basis: String)
  case destroyed(basis: String)
  /// Takes back everything an earlier operation entered for this dispute.
  case undone(operation: String)

  /// The act without its particulars; the raw value is what the journal stores.
  public enum Kind: String, CaseIterable, Sendable {
    case registered, accepted, declined, assigned, session, noted, linked, resolved, performed
    case failed, withdrawn, terminated, referred, returned, visited, closed, reopened, undone
    case erased, protected, released, destroyed
    case destructionProposed = "destruction_proposed"
  }

  public var kind: Kind {
    switch self {
    case .registered: .registered
    case .accepted: .accepted
    case .declined: .declined
    case .assigned: .assigned
    case .session: .session
    case .noted: .noted
    case .linked: .linked
    case .resolved: .resolved
    case .performed: .performed
    case .failed: .failed
    case .withdrawn: .withdrawn
    case .terminated: .terminated
    case .referred: .referred
    case .returned: .returned
    case .visited: .visited
    case .closed: .closed
    case .reopened: .reopened
    case .undone: .undone
    case .erased: .erased
    case .protected: .protected
    case .released: .released
    case .destructionProposed: .destructionProposed
    case .destroyed: .destroyed
    }
  }
}

extension Act {
  /// What somebody must be allowed to, to enter it.
  var right: Right {
    switch self {
    case .erased, .protected(.restricted, _), .released, .destructionProposed, .destroyed:
      .privacy
    default: .enter
    }
  }
}

/// What is written down when a dispute is registered.
public struct Registration: Equatable, Sendable {
  public var category: Category
  public var source: Source
  /// Personal; the village or grid cell, as the station names it.
  public var grid: String?
  /// Personal; `nil` when it has been erased.
  public var summary: String?
  public var parties: [Party]
  /// Personal; what the dispute is about in money.
  public var amount: Money?
  /// Personal; the reference the dispute has in the ledger it was imported from.
  public var sourceRef: String?

  public init(
    category: Category, source: Source, grid: String? = nil, summary: String?,
    parties: [Party] = [], amount: Money? = nil, sourceRef: String? = nil
  ) {
    self.category = category
    self.source = source
    self.grid = grid
    self.summary = summary
    self.parties = parties
    self.amount = amount
    self.sourceRef = sourceRef
  }
}

/// How a dispute was resolved.
public struct Resolution: Equatable, Sendable {
  /// Agreement or reconciliation.
  public var outcome: Outcome
  /// The form of the agreement; `nil` where an imported ledger does not say.
  public var form: AgreementForm?
  /// Personal; what was agreed.
  public var terms: String?
  /// Personal; what is to be paid.
  public var amount: Money?
  /// The day by which the agreement is to be performed.
  public var performBy: Day?

  public init(
    outcome: Outcome, form: AgreementForm? = nil, terms: String? = nil, amount: Money? = nil,
    performBy: Day? = nil
  ) {
    self.outcome = outcome
    self.form = form
    self.terms = terms
    self.amount = amount
    self.performBy = performBy
  }
}
