/// What the core asks of a storage engine.
///
/// An engine hands out transactions: everything inside one `read` sees the same moment, everything
/// inside one `write` is kept as a whole or not at all. Rules never live here.
///
/// What is asked and entered is split by noun: `DisputeQuestions`, `OfficeQuestions`,
/// `JournalQuestions`, `OperationQuestions`, `TallyQuestions`, `AuditQuestions`; `DisputeEntries`,
/// `OfficeEntries`, `OperationEntries`, `AccessEntries`. Each member says which kinds of
/// `MediationError` it throws beside these two, which any may throw:
/// - `failed`: what is stored is damaged or cannot be read;
/// - `conflict`: another program holds it and does not let go.
public protocol DisputeStore: Sendable {
  /// Runs a block on one consistent state.
  ///
  /// - Throws: what the block throws; `failed`, `conflict`.
  func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T

  /// Runs a block on one consistent state while others go on writing: for what takes long, or waits for
  /// somebody outside.
  ///
  /// - Throws: what the block throws; `failed`, `conflict`.
  func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T

  /// Runs a block in one write transaction; a thrown error leaves nothing behind.
  ///
  /// The block may be run again, from its beginning and on another state: an engine on which several
  /// write at once begins anew what another was faster in. So it has no effect outside itself but what
  /// it returns, and takes nothing it could not take again; what it did in vain is rolled back first.
  /// Within a reach that is alone nobody else writes and it is run once, but for a lost connection.
  ///
  /// What it flushes at the end it writes in the order of the stations' codes.
  ///
  /// - Parameter reach: what the block will touch; asked when the transaction has begun, of what stands
  ///   then. An engine that locks asks once more when it holds what was named, and begins anew where
  ///   something else is named now.
  /// - Parameter clock: asked when the transaction has begun, and holds what it touches; that is the
  ///   instant of everything entered in it, or that of the last entry where the clock was set back by
  ///   less than an hour, so that instants rise along each chain.
  /// - Parameter isRehearsal: everything is done and checked, then rolled back.
  /// - Throws: what the blocks throw; `failed`, also for an entry beyond the reach; `conflict`, and
  ///   `unknownOutcome` when all was done and the commit failed.
  func write<T>(
    touching reach: (any DisputeReader) throws -> Reach, at clock: () -> Instant,
    isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T
}

extension DisputeStore {
  /// An engine whose reads hold nobody up needs nothing more.
  public func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    try read(body)
  }

  /// Runs a block in one write transaction whose reach is known beforehand.
  public func write<T>(
    touching reach: Reach, at clock: () -> Instant, isRehearsal: Bool,
    _ body: (any DisputeWriter) throws -> T
  ) throws -> T {
    try write(touching: { _ in reach }, at: clock, isRehearsal: isRehearsal, body)
  }
}

/// The questions an engine answers inside a transaction.
public protocol DisputeReader: DisputeQuestions, OfficeQuestions, JournalQuestions,
  OperationQuestions, TallyQuestions, AuditQuestions, FilterDirectory
{}

/// What an engine does inside a write transaction.
public protocol DisputeWriter: DisputeReader, DisputeEntries, OfficeEntries, OperationEntries,
  AccessEntries, TallyEntries
{
  /// The instant of the transaction.
  var now: Instant { get }
}
