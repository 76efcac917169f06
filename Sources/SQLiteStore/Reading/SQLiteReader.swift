import GRDB
import Journal
import Mediation
import StoreKit

/// Answers the core's questions inside one transaction. Not to leave it.
class SQLiteReader: DisputeReader {
  let database: Database
  let mark: HighWaterMark?
  /// Another connection to a file that has no name to open it by.
  let beside: DatabaseQueue?
  /// The dispute that was asked for last; entries of one follow one another.
  var lastIdentified: (number: CaseNumber, id: Int64)?
  /// The instant of the last operation, once it was asked for.
  var lastEntered: Instant??
  /// Whether the functions of a search have been added.
  var knowsSearch = false
  var keptStatements = [KeptStatement?](repeating: nil, count: Kept.allCases.count)

  init(_ database: Database, mark: HighWaterMark? = nil, beside: DatabaseQueue? = nil) {
    self.database = database
    self.mark = mark
    self.beside = beside
  }

  var homeStation: String {
    get throws {
      try String.fetchOne(try statement("SELECT home_station FROM office")) ?? ""
    }
  }

  /// Whether something was registered that is not to be read yet; only a write can have.
  var hasUnsettled: Bool { false }
  /// Whether the kept counts are behind the register; only a write can have changed it.
  var hasUncounted: Bool { false }

  /// Refuses what would have to read, or count, a dispute that is registered and not settled.
  final func requireSettled() throws {
    guard !hasUnsettled else { throw MediationError.unsettled }
  }

  /// Refuses what would be answered from counts that are behind.
  final func requireCounted() throws {
    guard !hasUncounted else { throw MediationError.uncounted }
  }

  // The answers are in the files of their nouns; what a subclass or a protocol needs in one place
  // is only named here.

  func statement(_ sql: String) throws -> Statement {
    try database.cachedStatement(sql: sql)
  }
}

/// Writes inside one transaction. Not to leave it.
final class SQLiteWriter: SQLiteReader, DisputeWriter {
  /// Asked for once the lock is held, so that entries stand in the order of their moments.
  var now: Instant
  /// What may be written; what an upgrade fills in has no bounds.
  var reach = Reach.alone
  let random: @Sendable (Int) -> [UInt8]
  var salts: SaltPool
  /// Chains and series of numbers touched in this transaction; written back once by `flush`.
  var chains = OpenChains()
  var sideChains: [SideJournal: Chain] = [:]
  var numbers = OpenNumbers()
  var operationIDs: [String: Int64] = [:]
  /// What the next entry says of the operation that was begun last.
  var opening: (key: String, opening: OperationOpening)?
  /// What the transaction has changed in the periods' tallies; written by `flush`.
  var tallies: OpenTallies?
  var registering = RegistrationBatches()
  /// What was asked for last: entries of one operation follow one another.
  var lastOperation: (key: String, id: Int64)?

  init(
    _ database: Database, mark: HighWaterMark? = nil, now: Instant,
    random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.now = now
    self.random = random
    salts = SaltPool(random)
    super.init(database, mark: mark)
  }

  override var hasUnsettled: Bool { !registering.isEmpty }
  override var hasUncounted: Bool { tallies != nil }

  /// Begins the transaction at an instant of the clock.
  func begin(at clock: Instant) throws { now = clock.rising(after: try lastInstant()) }

  /// Prepares what nearly every entry writes with: done before the lock is taken, nobody waits for it.
  func prepare() throws {
    _ = try kept(.event, SQLiteWriter.insertEvent)
    _ = try kept(.spell, SQLiteWriter.insertSpell)
    _ = try kept(.ledgerTally, SQLiteWriter.addToLedger)
    _ = try kept(.measureTally, SQLiteWriter.addToMeasures)
  }

  /// Writes back what was gathered; the last act of a transaction.
  func flush() throws {
    try flushRegistered()
    try flushChains()
    try flushSideChains()
    try flushNumbers()
    try flushTallies()
  }
}
