import GRDB
import Mediation

/// The embedded engine: one SQLite file, opened through one connection.
///
/// Rollback journal in TRUNCATE mode with `synchronous=EXTRA` and immediate write transactions: of
/// the settings tried, the one that lost no acknowledged entry in simulated power cuts.
public struct SQLiteStore: DisputeStore {
  let queue: DatabaseQueue
  let mark: HighWaterMark?
  /// What was wrong with the mark when the database was opened; then no entry moves it.
  var trouble: MarkTrouble?
  /// Whether nobody else knows of the file, so that reading it holds nobody up.
  var isAlone = false
  let random: @Sendable (Int) -> [UInt8]

  init(
    queue: DatabaseQueue, mark: HighWaterMark?, random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.queue = queue
    self.mark = mark
    self.random = random
  }

  /// What is wrong with the database's mark, and the way out.
  public var markTrouble: MediationError? {
    mark.flatMap { mark in trouble?.error(mark.path) }
  }

  /// Sets the mark anew to where the database stands, as somebody who answers for it wishes.
  ///
  /// - Parameter note: notes that it is wished; done when the mark can be set.
  public func renewMark(_ note: () throws -> Void) throws {
    try mark?.refuseForeign()
    try note()
    try mark?.establish(try queue.read { try SQLiteReader($0).position() })
  }

  /// Closes the database; nothing can be read or written any more.
  public func close() { try? queue.close() }

  public func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    try translating {
      try queue.read { database in try body(SQLiteReader(database, mark: mark)) }
    }
  }

  public func write<T>(
    touching reach: (any DisputeReader) throws -> Reach, at clock: () -> Instant,
    isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T {
    var result: T?
    var position: JournalPosition?
    do {
      try queue.writeWithoutTransaction { database in
        let writer = SQLiteWriter(database, mark: mark, now: clock(), random: random)
        try writer.prepare()
        try database.inTransaction(.immediate) {
          try writer.begin(at: clock())
          writer.reach = try reach(writer)
          let value = try body(writer)
          try writer.flush()
          if mark != nil, trouble == nil, !isRehearsal { position = try writer.position() }
          result = value
          return isRehearsal ? .rollback : .commit
        }
      }
      if let mark, let position { mark.advance(to: position) }
    } catch let error as DatabaseError {
      throw MediationError(error, isAtCommit: result != nil)
    }
    guard let result else { throw MediationError(.failed, SQLiteWords.nothingHappened) }
    return result
  }

  func translating<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError {
      throw MediationError(error, isAtCommit: false)
    }
  }
}
