/// A dispute as the register shows it: the present state, equal to what its events replay to.
public struct Dispute: Equatable, Sendable {
  public internal(set) var number: CaseNumber
  public internal(set) var category: Category
  public internal(set) var source: Source
  /// Personal; `nil` when it has been erased.
  public internal(set) var grid: String?
  /// Personal; `nil` when there was none, or it has been erased.
  public internal(set) var sourceRef: String?
  /// Whether it came with a reference of another ledger, which may have been erased since.
  public internal(set) var cameWithReference: Bool
  /// Personal; `nil` when it has been erased.
  public internal(set) var summary: String?
  public internal(set) var parties: [Party]
  public internal(set) var registeredOn: Day
  /// When the registration was entered.
  public let enteredAt: Instant

  public internal(set) var status: Status
  public internal(set) var outcome: Outcome?
  public internal(set) var form: AgreementForm?
  /// The code of who leads; the others who sit there, in order.
  public internal(set) var mediator: String?
  public internal(set) var otherMediators: [String]
  /// How it is mediated; `nil` where nobody said.
  public internal(set) var track: Track?
  /// The day of the session that was agreed on; `nil` where there is none to come.
  public internal(set) var nextSessionOn: Day?
  public internal(set) var acceptedOn: Day?
  /// Three dates kept apart: agreed, performed, closed.
  public internal(set) var agreedOn: Day?
  public internal(set) var performBy: Day?
  public internal(set) var performedOn: Day?
  public internal(set) var closedOn: Day?
  /// The other dispute this one was merged into.
  public internal(set) var mergedInto: String?
  /// The day of the latest act that moved the dispute; nothing that moves it may happen before.
  public internal(set) var movedOn: Day
  /// The times it was open, in order; never empty, except when voided.
  public internal(set) var spells: [Spell]
  /// The visits afterwards, in the order they were entered.
  public internal(set) var visits: [Visit]
  /// The days on which a repeat call was linked to it, in the order they were entered.
  public internal(set) var repeats: [Day]
  /// Why the file is kept closer than others.
  public internal(set) var protections: Set<Protection>
  /// The day its text was destroyed; a stub is left.
  public internal(set) var destroyedOn: Day?
  /// Where the texts stand that hold now.
  public internal(set) var textPlace: TextPlace

  /// A dispute read back from a register.
  ///
  /// - Parameter cameWithReference: whether it came with a reference that was erased.
  public init(
    number: CaseNumber, registration: Registration, registeredOn: Day, enteredAt: Instant,
    status: Status, outcome: Outcome?, form: AgreementForm?, mediator: String?,
    acceptedOn: Day?, agreedOn: Day?, performBy: Day?, performedOn: Day?, closedOn: Day?,
    mergedInto: String?, movedOn: Day, spells: [Spell], visits: [Visit] = [],
    repeats: [Day] = [], protections: Set<Protection> = [], destroyedOn: Day? = nil,
    cameWithReference: Bool = false, textPlace: TextPlace = .registration,
    otherMediators: [String] = [], track: Track? = nil, nextSessionOn: Day? = nil
  ) {
    self.otherMediators = otherMediators
    self.track = track
    self.nextSessionOn = nextSessionOn
    self.number = number
    category = registration.category
    source = registration.source
    grid = registration.grid
    sourceRef = registration.sourceRef
    self.cameWithReference = cameWithReference || registration.sourceRef != nil
    summary = registration.summary
    parties = registration.parties.map(\.withoutContact)
    self.registeredOn = registeredOn
    self.enteredAt = enteredAt
    self.status = status
    self.outcome = outcome
    self.form = form
    self.mediator = mediator
    self.acceptedOn = acceptedOn
    self.agreedOn = agreedOn
    self.performBy = performBy
    self.performedOn = performedOn
    self.closedOn = closedOn
    self.mergedInto = mergedInto
    self.movedOn = movedOn
    self.spells = spells
    self.visits = visits
    self.repeats = repeats
    self.protections = protections
    self.destroyedOn = destroyedOn
    self.textPlace = textPlace
  }

  /// A dispute on the day it is registered.
  public init(
    number: CaseNumber, registration: Registration, registeredOn: Day, enteredAt: Instant,
    cameWithReference: Bool = false
  ) {
    self.init(
      number: number, registration: registration, registeredOn: registeredOn,
      enteredAt: enteredAt, status: .registered, outcome: nil, form: nil, mediator: nil,
      acceptedOn: nil, agreedOn: nil, performBy: nil, performedOn: nil, closedOn: nil,
      mergedInto: nil, movedOn: registeredOn,
      spells: [Spell(openedOn: registeredOn, openedAs: .new)], cameWithReference: cameWithReference)
  }

  /// The day the dispute last left the ledger; `nil` while it is open.
  public var endedOn: Day? { spells.last?.endedOn }
}

extension Dispute {
  /// Replays a dispute from its events, in the order of the journal.
  ///
  /// - Throws: `MediationError` when the first event is no registration or an event may not follow.
  public init(replaying events: [Event]) throws(MediationError) {
    guard let first = events.first, case .registered(let registration) = first.act else {
      throw MediationError(
        .problems, zh: "事件不从登记开始", en: "the events do not begin with a registration")
    }
    self.init(
      number: first.number, registration: registration, registeredOn: first.happenedOn,
      enteredAt: first.enteredAt, cameWithReference: first.erased.contains("source_ref"))
    var effective = events.effective.dropFirst()
    if let place = events.voiding {
      for case .protected(let protected) in effective.map(\.act) {
        protections.insert(protected.protection)
      }
      void()
      effective = events[(place + 1)...].effective[...]
    }
    for event in effective {
      try apply(event.entry, at: TextPlace(of: event, after: first))
      // One that was erased since, where a correction had brought it.
      if event.erased.contains("source_ref") { cameWithReference = true }
    }
  }

  /// The registration was undone: the number stays, the dispute counts nowhere; its file is kept as
  /// close as before.
  mutating func void() {
    let protections = protections
    self = Dispute(
      number: number,
      registration: Registration(
        category: category, source: source, grid: grid, summary: summary, parties: parties,
        sourceRef: sourceRef),
      registeredOn: registeredOn, enteredAt: enteredAt, cameWithReference: cameWithReference)
    status = .voided
    spells = []
    self.protections = protections
  }
}
