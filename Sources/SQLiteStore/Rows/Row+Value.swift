import GRDB
import Mediation

extension Row {
  /// The value of a column. GRDB's own subscript ends the program where a damaged file holds a value
  /// of another type; here that is an error like any other.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) throws -> Value {
    do { return try decode(Value.self, atIndex: index) } catch { throw MediationError.wrongType }
  }

  /// The value of a column that has a name.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: some TableColumn
  ) throws -> Value {
    try value(column.rawValue)
  }
}

extension MediationError {
  static var wrongType: MediationError {
    MediationError(
      .failed, zh: "数据库里有一个值的类型不对", en: "a value in the database is of the wrong type",
      field: .database, hint: SQLiteWords.damaged)
  }
}
