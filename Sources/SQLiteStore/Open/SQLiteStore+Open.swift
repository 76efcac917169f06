import CSQLiteGuard
import GRDB
import Mediation
import StoreKit

extension SQLiteStore {
  /// Who wrote the file: "MCT1" in its header.
  static let applicationID: Int32 = 0x4D43_5431
  /// The number of the schema this program knows.
  static let schemaVersion = 9

  /// Opens an existing database.
  ///
  /// - Parameter mark: the file that says how far the journals had come.
  /// - Parameter toleratesLoss: whether a database that is behind its mark is opened all the same,
  ///   to be checked or mended.
  /// - Throws: `MediationError` of kind `failed`, with its own sentence for a file that is missing,
  ///   no database, of another application, or written by a newer version; of kind `problems` for
  ///   one that is behind its mark.
  public static func open(
    _ path: String, isReadOnly: Bool = false, mark: String? = nil, toleratesLoss: Bool = false,
    random: @escaping @Sendable (Int) -> [UInt8] = RandomBytes.system
  ) throws -> SQLiteStore {
    // Known for one of ours before any setting is changed in it.
    var configuration = settings { try verifyIdentity(of: $0, path: path) }
    configuration.readonly = isReadOnly
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let version = try queue.inDatabase { try userVersion(of: $0) }
      var store = SQLiteStore(
        queue: queue, mark: mark.map { HighWaterMark(path: $0, of: path) }, random: random)
      if version < schemaVersion { try store.migrate(from: version, path, isReadOnly: isReadOnly) }
      try store.readMark()
      if version < schemaVersion { try store.advanceMark() }
      if !toleratesLoss, store.trouble == .behind, let error = store.markTrouble { throw error }
      return store
    } catch let error as DatabaseError {
      throw MediationError(opening: path, error)
    }
  }

  /// Makes a new database with its first station.
  ///
  /// - Throws: `MediationError` of kind `conflict` when the file is a database already.
  public static func create(
    _ path: String, mark: String? = nil, station: Unit, district: String?, operators: [Operator],
    by request: Request, now: Instant,
    random: @escaping @Sendable (Int) -> [UInt8] = RandomBytes.system
  ) throws -> SQLiteStore {
    var position: JournalPosition?
    do {
      let queue = try DatabaseQueue(path: path, configuration: settings())
      let store = SQLiteStore(
        queue: queue, mark: mark.map { HighWaterMark(path: $0, of: path) }, random: random)
      // Several programs may try at once; the first to hold the write lock makes the tables, the
      // others then find them.
      try queue.inTransaction(.immediate) { database in
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
          throw MediationError(
            .conflict, zh: "\(path) 已经是一个数据库", en: "\(path) is a database already",
            field: .database,
            hint: .database(.useOrNameOther))
        }
        try database.execute(sql: schema)
        let writer = SQLiteWriter(database, now: now, random: random)
        try writer.addStation(
          code: station.code, name: station.name, district: district, by: request.operatorCode,
          operation: request.operation)
        try database.execute(
          sql: "INSERT INTO office (one, home_station) VALUES (1, ?)", arguments: [station.code])
        for person in operators {
          try writer.enter(person, by: request.operatorCode, operation: request.operation)
        }
        try writer.flush()
        let end = try writer.position()
        // Before the commit: who opens the database finds its mark.
        try store.mark?.establish(end)
        position = end
        return .commit
      }
      return store
    } catch let error as DatabaseError {
      guard position == nil else {
        throw MediationError(
          .unknownOutcome, zh: "提交时出错，不知道 \(path) 是否已建好",
          en: "the commit failed; it is not known whether \(path) was made", field: .database,
          hint: .words(zh: "再运行一次：已建好会说明", en: "run it again: it says so if it was made"))
      }
      throw MediationError(opening: path, error)
    }
  }

  /// Compares the database with its mark.
  private mutating func readMark() throws {
    guard let mark else { return }
    trouble = try queue.read { try SQLiteReader($0).trouble(with: mark) }
  }

  /// Brings the mark to where the database stands, if it holds what the mark says.
  private func advanceMark() throws {
    guard let mark, trouble == nil else { return }
    mark.advance(to: try queue.read { try SQLiteReader($0).position() })
  }

  /// The text of `schema.sql`.
  public static var schema: String {
    String(decoding: PackageResources.schema_sql, as: UTF8.self)
  }

  /// The number of the schema a file has.
  private static func userVersion(of database: Database) throws -> Int {
    try Int.fetchOne(try database.makeStatement(sql: "PRAGMA user_version")) ?? 0
  }

  private static func verifyIdentity(of database: Database, path: String) throws {
    let application =
      try Int32.fetchOne(try database.makeStatement(sql: "PRAGMA application_id")) ?? 0
    guard application == applicationID else {
      throw MediationError(
        .failed, zh: "\(path) 是别的程序的数据库，或者是空的",
        en: "\(path) is the database of another application, or empty", field: .database,
        hint: .database(.makeOrName))
    }
    let version = try userVersion(of: database)
    guard version <= schemaVersion else {
      throw MediationError(
        .failed,
        zh: "\(path) 由更新的版本写成（第 \(version) 版，本程序认识到第 \(schemaVersion) 版）",
        en: "\(path) was written by a newer version (schema \(version); this program knows "
          + "up to \(schemaVersion))",
        field: .database, hint: .words(zh: "请更新 mediate", en: "update mediate"))
    }
  }

  /// Done once, before the first connection; tests that opened one themselves go without.
  private static let processIsPrepared = sqlite_prepare_process() == 0

  /// - Parameter verify: run on the connection before anything is set.
  static func settings(
    verifying verify: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) -> Configuration {
    _ = processIsPrepared
    var configuration = Configuration()
    configuration.label = "mediate"
    let patience = Patience()
    configuration.busyMode = .callback { attempt in patience.waits(after: attempt) }
    // Set with everything else, once the file is known for one of ours.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try verify(database)
      let code = sqlite_set_up(
        database.sqliteConnection, database.configuration.readonly ? 0 : 1)
      guard code == 0 else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
    }
    return configuration
  }
}
