import Foundation
import GRDB
import GRDBSQLite
import Mediation
import Synchronization

/// A look at the whole file that goes on beside other reading, on a connection of its own.
///
/// Both see the same state: who begins it is inside a read transaction, and with a rollback journal
/// nobody can commit while that holds its lock.
final class FileLook: Sendable {
  private let outcome = Mutex<Result<FileFindings, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  private init() {}

  /// Begins a look; `nil` where the file holds not what the reader sees, or there is no file.
  ///
  /// - Parameter alarm: raised when damage is found.
  static func begin(beside reader: SQLiteReader, _ alarm: Alarm) throws -> FileLook? {
    guard let open = try opening(beside: reader) else { return nil }
    let look = FileLook()
    DispatchQueue.global().async {
      let outcome = Result { try open().read { try FileFindings(SQLiteReader($0)) } }
      if (try? outcome.get().isDamaged) == true { alarm.raise() }
      look.outcome.withLock { $0 = outcome }
      look.isDone.signal()
    }
    return look
  }

  /// What was found, when the look is over; `nil` when there was none.
  func findings(beside reader: SQLiteReader) throws -> FileFindings? {
    isDone.wait()
    guard reader.beside != nil || !FileLook.hasMoved(reader.database),
      let outcome = outcome.withLock({ $0 })
    else { return nil }
    do { return try outcome.get() } catch let error as DatabaseError {
      // A program that waits to write lets no new reader in.
      guard [.SQLITE_BUSY, .SQLITE_CANTOPEN].contains(error.resultCode) else { throw error }
      return nil
    }
  }

  /// What opens the other connection.
  private static func opening(
    beside reader: SQLiteReader
  ) throws -> (@Sendable () throws -> DatabaseQueue)? {
    if let beside = reader.beside { return { beside } }
    // The first read takes the lock.
    _ = try Row.fetchOne(reader.database, sql: "SELECT 1 FROM sqlite_schema")
    let connection = reader.database.sqliteConnection
    guard sqlite3_txn_state(connection, "main") == SQLITE_TXN_READ,
      let path = sqlite3_db_filename(connection, "main").map({ String(cString: $0) }),
      !path.isEmpty
    else { return nil }
    return {
      // Not read-only: SQLite leaves the CHECK constraints out of a schema it cannot write to.
      var configuration = SQLiteStore.settings()
      configuration.busyMode = .immediateError
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Whether another file may have been at the path.
  private static func hasMoved(_ database: Database) -> Bool {
    var isMoved: CInt = 0
    let code = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &isMoved)
    return code != SQLITE_OK || isMoved != 0
  }
}
