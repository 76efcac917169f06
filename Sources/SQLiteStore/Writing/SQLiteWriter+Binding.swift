import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteWriter {
  /// Binds what an older database holds beside its journals to that of the office: names of people, the
  /// home station, and all operations so far.
  func bindRegisters(operation: String) throws {
    let home = try homeStation
    let binding = RegisterBinding(
      home: home, mediators: try bindNames(of: .mediator), operators: try bindNames(of: .operator),
      operations: try operationsBound(upTo: nil))
    try append(.registersBound(binding), by: "mediate", operation: operation)
  }

  /// Gives every name a salt.
  ///
  /// - Returns: the commitments by code.
  private func bindNames(of register: PeopleRegister) throws -> [String: String] {
    try personNames(in: register).reduce(into: [:]) { bound, person in
      let name = PersonName(code: person.code, name: person.name, salt: salts.next())
      try statement("UPDATE \(register.rawValue) SET salt = ? WHERE code = ?")
        .execute(arguments: [Data(name.salt), name.code])
      bound[name.code] = name.commitment
    }
  }
}

extension SQLiteReader {
  /// The names with their salts; an empty salt where there is none.
  func personNames(in register: PeopleRegister) throws -> [PersonName] {
    try Row.fetchAll(
      database, sql: "SELECT code, name, salt FROM \(register.rawValue) ORDER BY code"
    ).map {
      PersonName(
        code: try $0.value(0), name: try $0.value(1),
        salt: (try $0.value(2) as Data?).map(Array.init) ?? [])
    }
  }

  /// The last operation up to a row of the table, and a digest over all up to it; `nil` when there is
  /// none.
  func operationsBound(upTo last: Int?) throws -> RegisterBinding.Operations? {
    let rows = try RowScan(
      database,
      """
      SELECT \(OperationColumn.list) FROM operation WHERE id <= ? ORDER BY id
      """)
    var digest = OperationsDigest()
    var end: Int?
    var next = try rows.restart(at: Int64(last ?? .max))
    while let row = next {
      let id = try row.number(OperationColumn.id)
      let undone = try row.isNull(OperationColumn.undoes) ? 0 : row.number(OperationColumn.undoes)
      digest.add([
        try row.string(OperationColumn.key), try row.string(OperationColumn.verb),
        try row.string(OperationColumn.enteredAt),
        try row.string(OperationColumn.enteredBy),
        try row.optionalString(OperationColumn.number) ?? "", String(id),
        String(undone),
      ])
      end = id
      next = try rows.next()
    }
    return end.map { RegisterBinding.Operations(last: $0, digest: digest.hex) }
  }
}
