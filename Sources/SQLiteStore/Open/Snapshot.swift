import CSQLiteGuard
import Files
import GRDB
import GRDBSQLite
import Glibc
import Mediation

/// A copy of a database as it stands at one moment, which nobody else knows of: reading it holds
/// nobody up, however long it takes.
///
/// With a rollback journal the file itself is that moment while a read holds its lock, so its bytes
/// are copied, under that lock and no longer. The copy has a name for as long as it takes to open it.
struct Snapshot {
  /// Two connections: what looks through the file goes on beside other reading.
  let queue: DatabaseQueue
  let beside: DatabaseQueue

  /// Beyond it the copying itself would hold others up for longer than they wait.
  private static let limit: Int64 = 4 << 30

  /// Copies the database of a connection; `nil` where there is no file, no room or no place for it.
  ///
  /// It is opened to be written to, though nobody does: of what cannot be written SQLite leaves the CHECK
  /// constraints out of the schema, so that a check would not ask them, and VACUUM INTO counts generated
  /// columns wrongly.
  static func take(of queue: DatabaseQueue) throws -> Snapshot? {
    guard let (copy, path) = try queue.read({ database in try copied(database) }) else {
      return nil
    }
    guard copy.take(name: path) else { return nil }
    defer { unlink(path) }
    let configuration = SQLiteStore.settings()
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
      let beside = try? DatabaseQueue(path: path, configuration: configuration)
    else { return nil }
    return Snapshot(queue: queue, beside: beside)
  }

  func close() {
    try? queue.close()
    try? beside.close()
  }

  private static func copied(_ database: Database) throws -> (NamelessFile, path: String)? {
    // The first read takes the lock.
    _ = try Row.fetchOne(database, sql: "SELECT 1 FROM sqlite_schema")
    let connection = database.sqliteConnection
    guard sqlite3_txn_state(connection, "main") == SQLITE_TXN_READ,
      let path = sqlite3_db_filename(connection, "main").map({ String(cString: $0) }),
      !path.isEmpty
    else { return nil }
    for path in [path, "\(temporaryFolder)/mediate"] {
      // Its name lasts for a moment only, but in that moment a program may be killed.
      Leftovers(of: path).sweep()
      let name = "\(path).\(getpid()).snapshot"
      guard let copy = NamelessFile(beside: name) else { continue }
      if sqlite_copy_file(connection, copy.descriptor, limit) == 0 { return (copy, name) }
    }
    return nil
  }

  private static var temporaryFolder: String {
    let folder = getenv("TMPDIR").flatMap { String(validatingCString: $0) } ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }
}

extension SQLiteStore {
  public func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    guard !isAlone, let snapshot = try translating({ try Snapshot.take(of: queue) }) else {
      return try read(body)
    }
    defer { snapshot.close() }
    return try translating {
      try snapshot.queue.read { database in
        try body(SQLiteReader(database, mark: mark, beside: snapshot.beside))
      }
    }
  }
}
