import Mediation

/// A store that knows a few disputes and answers only what a report asks; anything else fails.
struct FixedStore: DisputeStore, DisputeReader {
  let stock: [Unit]
  let register: [Dispute]

  init(units: [Unit], disputes: [Dispute]) {
    stock = units
    register = disputes
  }

  struct NotAsked: Error {}

  func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T { try body(self) }

  func write<T>(
    at clock: () -> Instant, isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T { throw NotAsked() }

  var homeStation: String { "JS07" }
  func units() throws -> [Unit] { stock }
  func census() throws -> Census { Census(UnitTree(stock), try watermark(asOf: nil)) }
  func watermark(asOf: Instant?) throws -> Watermark { Watermark(stations: ["JS07": 9], office: 3) }
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent] { [] }
  func measures(in period: Period) throws -> MeasureCounts {
    register.reduce(into: MeasureCounts()) { $0.count($1, in: period) }
  }
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    register.reduce(into: OutcomeSpans()) { $0.count($1, registeredIn: period, followedTo: end) }
  }
  func periodTallies() throws -> PeriodTallies? { throw NotAsked() }
  func numbers(changedSince watermark: Watermark) throws -> [CaseNumber] { [] }
  func heads(at watermark: Watermark) throws -> JournalHeads { throw NotAsked() }
  func sealDocument(_ number: Int) throws -> [UInt8]? { throw NotAsked() }
  func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    Tally(of: register, in: period, by: grouping)
  }

  func unit(_ code: String) throws -> Unit? { throw NotAsked() }
  func mediators() throws -> [Mediator] { [] }
  func mediator(_ code: String) throws -> Mediator? { throw NotAsked() }
  func operators() throws -> [Operator] { throw NotAsked() }
  func dispute(_ number: CaseNumber) throws -> Dispute? { throw NotAsked() }
  func disputes(matching filter: DisputeFilter, limit: Int?) throws -> [Dispute] {
    throw NotAsked()
  }
  func count(matching filter: DisputeFilter) throws -> Int { throw NotAsked() }
  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber] {
    throw NotAsked()
  }
  func forEachDispute(matching filter: DisputeFilter, _ body: (Dispute) throws -> Void) throws {
    throw NotAsked()
  }
  func events(of number: CaseNumber) throws -> [Event] { throw NotAsked() }
  func forEachHistory(upTo: Watermark?, _ body: ([Event]) throws -> Void) throws {
    throw NotAsked()
  }
  func numbers(mergedInto number: CaseNumber) throws -> [CaseNumber] { throw NotAsked() }
  func disputes(of station: String, registeredOn day: Day) throws -> [Dispute] { throw NotAsked() }
  func number(ofSourceRef ref: String, station: String) throws -> CaseNumber? {
    throw NotAsked()
  }
  func findings(
    _ forEachDispute: @escaping @Sendable (Dispute, [Event]) -> Void
  ) throws -> EngineFindings {
    throw NotAsked()
  }
  func fastFindings() throws -> EngineFindings { throw NotAsked() }
  func lastNumbers() throws -> [CaseNumber] { throw NotAsked() }
  func operation(_ id: String) throws -> Operation? { throw NotAsked() }
  func operatorWithCode(_ code: String) throws -> Operator? { throw NotAsked() }
  func operatorBound(to login: String) throws -> Operator? { throw NotAsked() }
  var rolesAreInForce: Bool { get throws { throw NotAsked() } }
  func accessEvents() throws -> [AccessEvent] { throw NotAsked() }
  func forEachStoredEntry(upTo: Watermark, _ body: (StoredEntry) throws -> Void) throws {
    throw NotAsked()
  }
  func isUndone(_ operation: String) throws -> Bool { false }
  func lastOperation(by operatorCode: String, forDisputes: Bool) throws -> Operation? {
    throw NotAsked()
  }
  func isOperation(_ id: String, in words: RequestWords) throws -> Bool? { throw NotAsked() }
  func lastInstant() throws -> Instant? { throw NotAsked() }
  func accessHead(at sequence: Int?) throws -> ChainHead? { throw NotAsked() }
  func numbers(touchedBy operation: String) throws -> [CaseNumber] { throw NotAsked() }
}
