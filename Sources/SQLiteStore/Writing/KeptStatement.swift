import GRDB
import GRDBSQLite

/// A statement that is run for every row of an import, bound and stepped without GRDB's argument
/// values, which cost more than the insert itself.
///
/// Parameters are bound in order, every one anew, then `run` or `isRow`: one that was forgotten would
/// otherwise still hold the value of the row before. Texts and blobs lie in a buffer of the
/// statement's own until the step is over, so that SQLite need not copy them. Errors are the same
/// as those of GRDB's statements; everything that is not run by the thousand stays with GRDB.
final class KeptStatement {
  private let statement: Statement
  private let handle: SQLiteStatement
  private let connection: SQLiteConnection
  /// What is bound lies here; a text that does not fit is copied by SQLite.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
  private var used = 0
  /// How many parameters are bound since the last step.
  private var index: CInt = 0
  private let count: CInt

  init(_ database: Database, _ sql: String) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    self.connection = connection
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    count = sqlite3_bind_parameter_count(handle)
  }

  deinit { buffer.deallocate() }

  // MARK: Parameters

  func bind(_ number: Int?) throws {
    index += 1
    if let number {
      try check(sqlite3_bind_int64(handle, index, Int64(number)))
    } else {
      try check(sqlite3_bind_null(handle, index))
    }
  }

  func bind(_ number: Int64) throws { try bind(Int(number)) }

  func bind(_ text: String?) throws {
    index += 1
    guard var text else {
      try check(sqlite3_bind_null(handle, index))
      return
    }
    try check(
      text.withUTF8 { bytes in
        let (place, lifetime) = keep(UnsafeRawBufferPointer(bytes))
        return sqlite3_bind_text(
          handle, index, place?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), lifetime)
      })
  }

  func bind(_ blob: [UInt8]) throws {
    index += 1
    try check(
      blob.withUnsafeBytes { bytes in
        let (place, lifetime) = keep(bytes)
        return sqlite3_bind_blob(handle, index, place, CInt(bytes.count), lifetime)
      })
  }

  // MARK: Steps

  /// Runs a statement that answers nothing.
  func run() throws {
    defer { reset() }
    try requireBound()
    let code = sqlite3_step(handle)
    if code != SQLITE_DONE { throw error(code) }
  }

  /// Whether a query answers with a row.
  func isRow() throws -> Bool {
    defer { reset() }
    try requireBound()
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  private func requireBound() throws {
    guard index == count else {
      throw DatabaseError(
        resultCode: .SQLITE_MISUSE, message: "\(index) of \(count) parameters are bound",
        sql: statement.sql)
    }
  }

  // The bindings stay: `requireBound` sees to it that each is bound anew before the next step.
  private func reset() {
    sqlite3_reset(handle)
    index = 0
    used = 0
  }

  private func keep(
    _ bytes: UnsafeRawBufferPointer
  ) -> (UnsafeRawPointer?, sqlite3_destructor_type?) {
    guard let base = buffer.baseAddress, used + bytes.count <= buffer.count else {
      return (bytes.baseAddress, KeptStatement.copied)
    }
    let place = base + used
    if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
    used += bytes.count
    return (UnsafeRawPointer(place), nil)
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not see.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func check(_ code: CInt) throws {
    guard code == SQLITE_OK else {
      let error = error(code)
      reset()
      throw error
    }
  }

  private func error(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)),
      sql: statement.sql)
  }
}

extension SQLiteReader {
  /// The statements of an import's rows, and of what a daily command only wants to know is there.
  enum Kept: Int, CaseIterable {
    case dispute, party, spell, visit, due, event, personal, sourceRef, unit
    case ledgerTally, ledgerTallyCleared, measureTally, measureTallyCleared
    case returnTally, returnTallyCleared
  }

  /// The statement kept for a purpose; prepared when it is first asked for.
  func kept(_ purpose: Kept, _ sql: @autoclosure () -> String) throws -> KeptStatement {
    if let statement = keptStatements[purpose.rawValue] { return statement }
    let statement = try KeptStatement(database, sql())
    keptStatements[purpose.rawValue] = statement
    return statement
  }
}
