/// What the core asks of a storage engine.
///
/// An engine hands out transactions: everything inside one `read` sees the same moment, everything
/// inside one `write` is kept as a whole or not at all. Rules never live here.
public protocol DisputeStore: Sendable {
  /// Runs a block on one consistent state.
  func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T

  /// Runs a block on one consistent state while others go on writing: for what takes long, or waits for
  /// somebody outside.
  func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T

  /// Runs a block in one write transaction; a thrown error leaves nothing behind.
  ///
  /// - Parameter clock: asked once, when the transaction has begun; that is the instant of
  ///   everything entered in it.
  /// - Parameter isRehearsal: everything is done and checked, then rolled back.
  func write<T>(
    at clock: () -> Instant, isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T
}

extension DisputeStore {
  /// An engine whose reads hold nobody up needs nothing more.
  public func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    try read(body)
  }
}

/// The questions an engine answers inside a transaction.
public protocol DisputeReader {
  /// The station the database was made for.
  var homeStation: String { get throws }
  func units() throws -> [Unit]
  func unit(_ code: String) throws -> Unit?
  /// Equal to `Census(UnitTree(units()), watermark(asOf: nil))`.
  func census() throws -> Census
  func mediators() throws -> [Mediator]
  func mediator(_ code: String) throws -> Mediator?
  func operators() throws -> [Operator]
  func operatorWithCode(_ code: String) throws -> Operator?
  func operatorBound(to login: String) throws -> Operator?
  /// Whether anybody has been given a role.
  var rolesAreInForce: Bool { get throws }

  /// A dispute of the register; `nil` when there is none with the number.
  func dispute(_ number: CaseNumber) throws -> Dispute?
  /// The disputes matching a filter by number, at most `limit` of them.
  func disputes(matching filter: DisputeFilter, limit: Int?) throws -> [Dispute]
  func count(matching filter: DisputeFilter) throws -> Int
  /// The numbers of disputes matching a filter, the newest first, at most `limit` of them.
  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber]
  /// Calls the body with each matching dispute, by number, without holding them all.
  func forEachDispute(
    matching filter: DisputeFilter, _ body: (Dispute) throws -> Void) throws
  /// The events of a dispute in the order they were entered.
  func events(of number: CaseNumber) throws -> [Event]
  /// Calls the body with the events of each dispute, by number, counting only those a watermark
  /// covers; `nil` covers all.
  func forEachHistory(upTo: Watermark?, _ body: ([Event]) throws -> Void) throws
  /// The disputes that were merged into another.
  func numbers(mergedInto number: CaseNumber) throws -> [CaseNumber]
  /// The disputes that a station registered on a day, by number.
  func disputes(of station: String, registeredOn day: Day) throws -> [Dispute]
  /// The number under which a station's own reference is already registered.
  func number(ofSourceRef ref: String, station: String) throws -> CaseNumber?

  /// Ledger counts of the present register; equal to `Tally(of:in:by:)` over all its disputes.
  func tally(in period: Period, by grouping: Grouping) throws -> Tally
  /// The measures' counts of the present register; equal to `MeasureCounts.count(_:in:)` over all its
  /// disputes.
  func measures(in period: Period) throws -> MeasureCounts
  /// How long the disputes registered in a period took, followed to the day before `end`; equal to
  /// `OutcomeSpans.count` over them.
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans
  /// What is kept of every period; `nil` before the first dispute.
  func periodTallies() throws -> PeriodTallies?
  /// What the engine itself finds wrong: damaged pages, broken references, a broken chain, text
  /// that does not match its commitment.
  ///
  /// On the way the body is called with each dispute of the register and its events, one after the
  /// other in the order they were registered, perhaps on another thread. What it makes of them counts
  /// only when nothing is found.
  func findings(
    _ forEachDispute: @escaping @Sendable (Dispute, [Event]) -> Void
  ) throws -> EngineFindings
  /// What can be found without reading everything: the mark, the ends of the chains, the office's
  /// journal and seals, the numbering.
  func fastFindings() throws -> EngineFindings
  /// The last serial that was given out, per station and year.
  func lastNumbers() throws -> [CaseNumber]

  /// How much of the journals had been written by an instant; all of it for `nil`.
  func watermark(asOf: Instant?) throws -> Watermark
  /// The disputes something was entered for after a watermark, by number.
  func numbers(changedSince watermark: Watermark) throws -> [CaseNumber]
  /// Where the chains stood at a watermark; a chain shorter than it is left where it ends.
  func heads(at watermark: Watermark) throws -> JournalHeads
  /// Where the journal of access stands, or stood at one of its events; `nil` when there is none.
  func accessHead(at sequence: Int?) throws -> ChainHead?
  /// Calls the body with each entry of the stations' journals as it is stored, by station and
  /// sequence, up to a watermark.
  func forEachStoredEntry(upTo: Watermark, _ body: (StoredEntry) throws -> Void) throws
  /// The entries of the office's journal that are of some kinds, in order.
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent]
  /// The bytes of a sealed document; `nil` when there is none with the number.
  func sealDocument(_ number: Int) throws -> [UInt8]?
  /// The journal of access, in order.
  func accessEvents() throws -> [AccessEvent]

  func operation(_ id: String) throws -> Operation?
  /// Whether an operation was entered in some words; `nil` when its words are not known, because it is
  /// of an older database or they were erased with what it said.
  func isOperation(_ id: String, in words: RequestWords) throws -> Bool?
  /// The instant of the operation that was entered last.
  func lastInstant() throws -> Instant?
  /// Whether a later operation took this one back.
  func isUndone(_ operation: String) throws -> Bool
  /// The latest operation of an operator that is no undo and was not undone.
  ///
  /// - Parameter forDisputes: only one that entered something for a dispute.
  func lastOperation(by operatorCode: String, forDisputes: Bool) throws -> Operation?
  /// The disputes an operation entered something for.
  func numbers(touchedBy operation: String) throws -> [CaseNumber]
}

extension DisputeReader {
  /// The office's journal, in order.
  public func officeEvents() throws -> [OfficeEvent] {
    try officeEvents(of: OfficeAct.Kind.allCases)
  }
}

/// What an engine does inside a write transaction.
public protocol DisputeWriter: DisputeReader {
  /// The instant of the transaction.
  var now: Instant { get }

  /// Puts a unit or a person into the register only; `enter` puts it into the office's journal too.
  func add(_ unit: Unit) throws
  func add(_ mediator: Mediator) throws
  func add(_ operator: Operator) throws
  func update(_ operator: Operator) throws
  /// Appends an act of the office to its journal.
  func append(_ act: OfficeAct, by operatorCode: String, operation: String) throws
  /// Appends an act to the journal of access.
  func append(_ act: AccessAct, by operatorCode: String) throws
  /// Erases the texts in some fields of a dispute, with their salts.
  func erase(_ fields: [String], of number: CaseNumber) throws
  /// Keeps a sealed document.
  func keep(sealDocument: [UInt8], number: Int) throws

  /// Notes an operation; its id can be used once. What is entered first under it says what it is, so
  /// something must be.
  func begin(_ operation: Operation) throws
  /// Allocates the next number of a station and year: one more than the last, without a gap.
  func nextNumber(station: String, year: Int) throws -> CaseNumber
  /// Puts a dispute that was just given its number into the register, and what brought it there into
  /// the journal, which may be as late as the transaction's end: until then it is not to be read.
  ///
  /// - Parameter entries: the registration first.
  func register(_ dispute: Dispute, _ entries: [Entry], _ operation: Operation) throws
  /// Lets what was registered be read.
  func settle() throws
  /// Appends what an operation enters for a dispute to the journal, as one link of its station's chain.
  ///
  /// - Parameter entries: at least one, in order.
  /// - Throws: `MediationError` of kind `usage` without any.
  func append(
    _ entries: [Entry], to number: CaseNumber, by operatorCode: String, operation: String
  ) throws -> [Event]
  /// Takes a dispute of the register from its old state to its new one.
  func update(_ old: Dispute, to new: Dispute) throws
}

/// One command line or request that wrote something; its id makes a repetition harmless.
public struct Operation: Equatable, Sendable {
  public let id: String
  /// The verb, such as `log`.
  public let verb: String
  public let enteredAt: Instant
  public let enteredBy: String
  /// The dispute it was about, where it was about one.
  public var number: CaseNumber?
  /// The operation it took back.
  public var undoes: String?
  /// The words it is asked for in, when it is about to be entered; of those only a salted digest is
  /// kept, so it is never read back.
  public let words: RequestWords?

  public init(
    id: String, verb: String, enteredAt: Instant, enteredBy: String, number: CaseNumber? = nil,
    undoes: String? = nil, words: RequestWords? = nil
  ) {
    self.id = id
    self.verb = verb
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.number = number
    self.undoes = undoes
    self.words = words
  }
}
