import GRDB
import Mediation

extension SQLiteStore {
  /// Brings an older database up to the present schema, in one transaction: all tables first, then
  /// what they hold, which is replayed from the journal by today's rules.
  ///
  /// Each migration is SQL that is never edited after a release; a test compares every released
  /// schema, migrated, with `schema.sql`.
  func migrate(from version: Int, _ path: String, isReadOnly: Bool) throws {
    guard !isReadOnly else {
      throw MediationError(
        .failed, zh: "\(path) 是旧版数据库，要先升级，但文件只读",
        en: "\(path) is of an older version and has to be upgraded, but is read-only",
        field: .database, hint: SQLiteWords.readOnly)
    }
    do {
      try queue.inTransaction(.immediate) { database in
        // Another program may have been first.
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let migrations = [
          PackageResources.migration_2_sql, PackageResources.migration_3_sql,
          PackageResources.migration_4_sql, PackageResources.migration_5_sql,
          PackageResources.migration_6_sql, PackageResources.migration_7_sql,
          PackageResources.migration_8_sql, PackageResources.migration_9_sql,
        ].dropFirst(max(0, version - 1))
        for sql in migrations {
          try database.execute(sql: String(decoding: sql, as: UTF8.self))
        }
        if version < 2 { try SQLiteStore.fill2(database, random) }
        if version < 4 { try SQLiteStore.fill4(database, random) }
        if version < 6 { try SQLiteStore.fill6(database, random) }
        if version < 7 { try SQLiteStore.fill7(database, random) }
        if version < 9 { try SQLiteStore.fill9(database, random) }
        // Before the commit: who finds the database upgraded finds its mark.
        try mark?.begin()
        return .commit
      }
    } catch let error as DatabaseError {
      throw MediationError(error, isAtCommit: false)
    }
  }

  /// What version 2 brought: what the measures count in the register, and the office's journal.
  private static func fill2(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    let writer = try lastWriter(database, random)
    // The register is what the journal replays to, so it is replayed.
    var disputes: [Dispute] = []
    try writer.forEachHistory(upTo: nil) { disputes.append(try Dispute(replaying: $0)) }
    for dispute in disputes { try writer.update(dispute, to: dispute) }
    try writer.append(
      .adopted(
        writer.units(), mediators: writer.mediators(), operators: writer.operators()),
      by: "mediate", operation: "migration-2")
    try writer.flush()
  }

  /// What version 4 brought: the tallies of the periods, counted over the register.
  private static func fill4(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    let writer = try lastWriter(database, random)
    try writer.forEachDispute(matching: DisputeFilter()) { try writer.tally(nil, $0) }
    try writer.flush()
  }

  /// What version 6 brought: the journal answers for what stood beside it.
  private static func fill6(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    let writer = try lastWriter(database, random)
    try writer.bindRegisters(operation: "migration-6")
    try writer.flush()
  }

  /// What version 7 brought: a registration that was taken back keeps what its file was protected by.
  private static func fill7(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    let writer = try lastWriter(database, random)
    for dispute in try writer.disputes(matching: DisputeFilter(.status([.voided])), limit: nil) {
      try writer.update(dispute, to: Dispute(replaying: writer.events(of: dispute.number)))
    }
    try writer.flush()
  }

  /// What version 9 brought: what is due of each dispute.
  private static func fill9(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    try database.execute(sql: "DELETE FROM due")
    let writer = try lastWriter(database, random)
    try writer.forEachDispute(matching: DisputeFilter()) { dispute in
      try writer.insertDues(of: dispute, writer.existingIdentifier(of: dispute.number))
    }
    try writer.flush()
  }

  /// A writer at the moment of the last entry: what an upgrade fills in is not entered anew.
  private static func lastWriter(
    _ database: Database, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws -> SQLiteWriter {
    let now = try String.fetchOne(
      database, sql: "SELECT max(entered_at) FROM operation"
    ).flatMap { Instant($0) }
    return SQLiteWriter(database, now: now ?? Instant(seconds: 0), random: random)
  }
}
