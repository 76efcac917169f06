import GRDB
import GRDBSQLite
import Mediation

/// The present row of a statement, its columns read where SQLite keeps them: for those who pass over
/// whole tables and keep nothing.
///
/// What is handed out is good until the statement moves on. A value of another type than the one
/// asked for is an error like any other, as in `Row.value`: a damaged file must not end the program.
struct RowBytes {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) { self.statement = statement }

  func integer(_ index: Int) throws -> Int64 {
    guard sqlite3_column_type(statement, CInt(index)) == SQLITE_INTEGER else {
      throw MediationError.wrongType
    }
    return sqlite3_column_int64(statement, CInt(index))
  }

  func blob(_ index: Int) throws -> UnsafeRawBufferPointer {
    guard sqlite3_column_type(statement, CInt(index)) == SQLITE_BLOB else {
      throw MediationError.wrongType
    }
    let start = sqlite3_column_blob(statement, CInt(index))
    return bytes(start, index)
  }

  /// The UTF-8 of a text.
  func text(_ index: Int) throws -> UnsafeRawBufferPointer {
    guard sqlite3_column_type(statement, CInt(index)) == SQLITE_TEXT else {
      throw MediationError.wrongType
    }
    let start = sqlite3_column_text(statement, CInt(index))
    return bytes(UnsafeRawPointer(start), index)
  }

  func isNull(_ index: Int) -> Bool {
    sqlite3_column_type(statement, CInt(index)) == SQLITE_NULL
  }

  // Asked for after the value, as SQLite wants it: only then is the length that of its encoding.
  private func bytes(_ start: UnsafeRawPointer?, _ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, CInt(index))))
  }
}

extension RowBytes: Columns {
  func string(_ index: Int) throws -> String {
    String(decoding: try text(index), as: UTF8.self)
  }

  func optionalString(_ index: Int) throws -> String? {
    isNull(index) ? nil : try string(index)
  }

  func number(_ index: Int) throws -> Int { Int(try integer(index)) }

  func optionalNumber(_ index: Int) throws -> Int? { isNull(index) ? nil : try number(index) }

  func day(_ index: Int) throws -> Day? {
    isNull(index) ? nil : try required(Day(utf8: try text(index)))
  }
}
