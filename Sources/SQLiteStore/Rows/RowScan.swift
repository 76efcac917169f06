import GRDB
import GRDBSQLite
import Mediation
import Synchronization

/// Walks through the rows of a query, in its order, without a copy of any.
final class RowScan {
  private let database: Database
  private let statement: Statement
  private let alarm: Alarm?
  /// The present row; `nil` before the first and after the last.
  private(set) var row: RowBytes?

  /// - Parameter alarm: ends the walk when it is raised.
  init(
    _ database: Database, _ sql: String, _ arguments: StatementArguments = [],
    _ alarm: Alarm? = nil
  ) throws {
    self.database = database
    self.alarm = alarm
    statement = try database.makeStatement(sql: sql)
    // What has a parameter and no argument yet is restarted at a number.
    if !arguments.isEmpty { try statement.setArguments(arguments) }
  }

  deinit { sqlite3_reset(statement.sqliteStatement) }

  /// Moves on; `nil` after the last row.
  func next() throws -> RowBytes? {
    if let alarm, alarm.isRaised { throw Alarm.Raised() }
    let code = sqlite3_step(statement.sqliteStatement)
    guard code == SQLITE_ROW else {
      row = nil
      guard code == SQLITE_DONE else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
      return nil
    }
    let present = RowBytes(statement.sqliteStatement)
    row = present
    return present
  }

  /// Begins anew with a number for the query's only parameter.
  func restart(at number: Int64) throws -> RowBytes? {
    sqlite3_reset(statement.sqliteStatement)
    sqlite3_bind_int64(statement.sqliteStatement, 1, number)
    return try next()
  }
}

/// Tells who walks through a database that it was found damaged meanwhile: what a damaged tree of
/// pages leads to need not come to an end.
final class Alarm: Sendable {
  struct Raised: Error {}

  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .relaxed) }

  func raise() { state.store(true, ordering: .relaxed) }
}
