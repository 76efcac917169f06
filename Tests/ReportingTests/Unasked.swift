import Mediation

/// What a double is not expected to be asked: it answers what it states itself, a noun or a member at a
/// time, and fails for everything else.
struct NotAsked: Error {}

protocol UnaskedReader: UnaskedDisputes, UnaskedOffice, UnaskedJournal, UnaskedOperations,
  UnaskedTallies, UnaskedAudit, DisputeReader
{}

protocol UnaskedDisputes: DisputeQuestions {}

extension UnaskedDisputes {
  func dispute(_ number: CaseNumber) throws -> Dispute? { throw NotAsked() }
  func status(of number: CaseNumber) throws -> Status? { throw NotAsked() }
  func disputes(
    matching filter: DisputeFilter, by order: DisputeOrder, limit: Int?
  ) throws -> [Dispute] {
    throw NotAsked()
  }
  func search(
    _ text: String, matching filter: DisputeFilter, by order: DisputeOrder?, limit: Int?
  ) throws -> (found: [FoundDispute], count: Int) {
    throw NotAsked()
  }
  func agenda(_ question: AgendaQuestion) throws -> (items: [AgendaItem], count: Int) {
    throw NotAsked()
  }
  func count(matching filter: DisputeFilter) throws -> Int { throw NotAsked() }
  func counts(matching filter: DisputeFilter, by key: FilterKey) throws -> [String?: Int] {
    throw NotAsked()
  }
  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber] {
    throw NotAsked()
  }
  func forEachDispute(matching filter: DisputeFilter, _ body: (Dispute) throws -> Void) throws {
    throw NotAsked()
  }
  func numbers(mergedInto number: CaseNumber) throws -> [CaseNumber] { throw NotAsked() }
  func correctedDisputes(of station: String) throws -> [Dispute] { throw NotAsked() }
  func disputes(of station: String, registeredOn day: Day) throws -> [Dispute] { throw NotAsked() }
  func number(ofSourceRef ref: String, station: String) throws -> CaseNumber? { throw NotAsked() }
  func lastNumbers() throws -> [CaseNumber] { throw NotAsked() }
}

protocol UnaskedOffice: OfficeQuestions {}

extension UnaskedOffice {
  var homeStation: String { get throws { throw NotAsked() } }
  func units() throws -> [Unit] { throw NotAsked() }
  func unit(_ code: String) throws -> Unit? { throw NotAsked() }
  func census() throws -> Census { throw NotAsked() }
  func mediators() throws -> [Mediator] { throw NotAsked() }
  func mediator(_ code: String) throws -> Mediator? { throw NotAsked() }
  func operators() throws -> [Operator] { throw NotAsked() }
  func operatorWithCode(_ code: String) throws -> Operator? { throw NotAsked() }
  func operatorBound(to login: String) throws -> Operator? { throw NotAsked() }
  var rolesAreInForce: Bool { get throws { throw NotAsked() } }
}

protocol UnaskedJournal: JournalQuestions {}

extension UnaskedJournal {
  func events(of number: CaseNumber) throws -> [Event] { throw NotAsked() }
  func forEachHistory(upTo: Watermark?, _ body: ([Event]) throws -> Void) throws {
    throw NotAsked()
  }
  func forEachStoredEntry(upTo: Watermark, _ body: (StoredEntry) throws -> Void) throws {
    throw NotAsked()
  }
  func watermark(asOf: Instant?) throws -> Watermark { throw NotAsked() }
  func numbers(changedSince watermark: Watermark) throws -> [CaseNumber] { throw NotAsked() }
  func heads(at watermark: Watermark) throws -> JournalHeads { throw NotAsked() }
  func accessHead(at sequence: Int?) throws -> ChainHead? { throw NotAsked() }
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent] { throw NotAsked() }
  func sealDocument(_ number: Int) throws -> [UInt8]? { throw NotAsked() }
  func accessEvents() throws -> [AccessEvent] { throw NotAsked() }
}

protocol UnaskedOperations: OperationQuestions {}

extension UnaskedOperations {
  func operation(_ id: String) throws -> Operation? { throw NotAsked() }
  func isOperation(_ id: String, in words: RequestWords) throws -> Bool? { throw NotAsked() }
  func lastInstant() throws -> Instant? { throw NotAsked() }
  func operation(undoing id: String) throws -> Operation? { throw NotAsked() }
  func undoable(by operatorCode: String, limit: Int) throws -> [Operation] { throw NotAsked() }
  func isPassed(by verb: String, _ operation: Operation) throws -> Bool { throw NotAsked() }
  func redoable(by operatorCode: String) throws -> Operation? { throw NotAsked() }
  func numbers(touchedBy operation: String) throws -> [CaseNumber] { throw NotAsked() }
}

protocol UnaskedTallies: TallyQuestions {}

extension UnaskedTallies {
  func tally(in period: Period, by grouping: Grouping) throws -> Tally { throw NotAsked() }
  func measures(in period: Period) throws -> MeasureCounts { throw NotAsked() }
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    throw NotAsked()
  }
  func periodTallies() throws -> PeriodTallies? { throw NotAsked() }
  var talliesArePresent: Bool { get throws { throw NotAsked() } }
}

protocol UnaskedAudit: AuditQuestions {}

extension UnaskedAudit {
  func findings(
    _ forEachDispute: @escaping @Sendable (Dispute, [Event]) -> Void
  ) throws -> EngineFindings {
    throw NotAsked()
  }
  func fastFindings() throws -> EngineFindings { throw NotAsked() }
}
