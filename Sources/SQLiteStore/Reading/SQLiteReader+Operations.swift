import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  func operation(_ id: String) throws -> Mediation.Operation? {
    try Row.fetchOne(
      try statement("\(OperationRow.select) WHERE o.key = ?"), arguments: [id]
    ).flatMap(OperationRow.operation)
  }

  func operation(undoing id: String) throws -> Mediation.Operation? {
    try Row.fetchOne(
      try statement(
        "\(OperationRow.select) WHERE o.undoes = (SELECT id FROM operation WHERE key = ?)"),
      arguments: [id]
    ).flatMap(OperationRow.operation)
  }

  func undoable(by operatorCode: String, limit: Int) throws -> [Mediation.Operation] {
    try Row.fetchAll(
      database,
      sql: """
        \(OperationRow.select)
        WHERE o.entered_by = ? AND (o.undoes IS NULL OR o.verb = 'redo')
          AND NOT EXISTS (SELECT 1 FROM operation AS u WHERE u.undoes = o.id)
        ORDER BY o.id DESC LIMIT ?
        """,
      arguments: [operatorCode, limit]
    ).compactMap(OperationRow.operation)
  }

  func isPassed(by verb: String, _ operation: Mediation.Operation) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM operation WHERE entered_by = ? AND verb = ?
          AND id > (SELECT id FROM operation WHERE key = ?))
        """,
      arguments: [operation.enteredBy, verb, operation.id]) ?? false
  }

  func redoable(by operatorCode: String) throws -> Mediation.Operation? {
    try Row.fetchOne(
      database,
      sql: """
        \(OperationRow.select)
        WHERE o.entered_by = ? AND o.verb = 'undo'
          AND NOT EXISTS (SELECT 1 FROM operation AS u WHERE u.undoes = o.id)
          AND o.id > coalesce((SELECT max(n.id) FROM operation AS n
            WHERE n.entered_by = o.entered_by AND n.undoes IS NULL), 0)
        ORDER BY o.id DESC LIMIT 1
        """,
      arguments: [operatorCode]
    ).flatMap(OperationRow.operation)
  }

  func lastInstant() throws -> Instant? {
    if let lastEntered { return lastEntered }
    let last = try String.fetchOne(
      try statement("SELECT entered_at FROM operation WHERE id = (SELECT max(id) FROM operation)")
    ).flatMap { Instant($0) }
    lastEntered = .some(last)
    return last
  }

  func isOperation(_ id: String, in words: RequestWords) throws -> Bool? {
    let salt = try Data.fetchOne(
      try statement("SELECT salt FROM operation WHERE key = ?"), arguments: [id])
    guard let salt, let opening = try opening(of: id) else { return nil }
    return opening.isOf(words, id, salt: Array(salt))
  }

  /// What the first entry of an operation says of it, in whichever journal it is.
  private func opening(of operation: String) throws -> OperationOpening? {
    let office = try Data.fetchOne(
      try statement("SELECT body FROM office_event WHERE key = ? ORDER BY sequence LIMIT 1"),
      arguments: [operation])
    if let opening = office?.withUnsafeBytes(OfficeBody.opening) { return opening }
    let event = try Data.fetchOne(
      try statement(
        """
        SELECT body FROM event
        WHERE operation_id = (SELECT id FROM operation WHERE key = ?) ORDER BY id LIMIT 1
        """), arguments: [operation])
    return try event?.withUnsafeBytes { try EventBody.opening(in: $0) }
  }

  func numbers(touchedBy operation: String) throws -> [CaseNumber] {
    try requireSettled()
    return try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT \(NumberColumn.list(of: "d"))
        FROM operation AS o
        JOIN event AS e ON e.operation_id = o.id
        JOIN dispute AS d ON d.id = e.dispute_id
        WHERE o.key = ? ORDER BY d.station, d.year, d.serial
        """,
      arguments: [operation]
    ).map { try CaseNumber($0) }
  }
}

extension SQLiteWriter {
  func begin(_ operation: Mediation.Operation) throws {
    let salt = operation.words.map { _ in salts.next() }
    do {
      try insert(operation, salt: salt)
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
    {
      throw MediationError(
        .conflict, zh: "操作号 \(operation.id) 已经用过",
        en: "the operation id \(operation.id) has been used", field: .operationID,
        hint: .words(
          zh: "那次操作已完成；要再做一次请换一个操作号",
          en: "that operation was carried out; choose another id to do it again"))
    }
    guard let salt, let words = operation.words else { return }
    opening = (
      operation.id, OperationOpening(words, operation.id, salt: salt)
    )
  }

  /// Puts an operation into its table only.
  ///
  /// - Parameter row: the id it is to have there; `nil` for the next.
  func insert(_ operation: Mediation.Operation, salt: [UInt8]?, id row: Int64? = nil) throws {
    try statement(OperationColumn.insert(into: "operation")).execute(arguments: [
      row, operation.id, operation.verb, operation.enteredAt.description, operation.enteredBy,
      operation.number?.description, try operation.undoes.map(existingOperation),
      salt.map { Data($0) },
    ])
    let id = database.lastInsertedRowID
    operationIDs[operation.id] = id
    lastOperation = (operation.id, id)
    lastEntered = nil
  }

  /// What is to be said of an operation by the entry it begins with; `nil` for its further entries.
  func takeOpening(of operation: String) -> OperationOpening? {
    guard let found = opening, found.key == operation else { return nil }
    opening = nil
    return found.opening
  }

  func existingOperation(_ key: String) throws -> Int64 {
    if let known = lastOperation, known.key == key { return known.id }
    if let id = operationIDs[key] {
      lastOperation = (key, id)
      return id
    }
    guard
      let id = try Int64.fetchOne(
        try statement("SELECT id FROM operation WHERE key = ?"), arguments: [key])
    else {
      throw MediationError(
        .notFound, zh: "没有操作 \(key)", en: "there is no operation \(key)")
    }
    operationIDs[key] = id
    return id
  }
}

private enum OperationRow {
  typealias Column = OperationAnswerColumn

  static let select = """
    SELECT \(OperationAnswerColumn.list)
    FROM operation AS o LEFT JOIN operation AS t ON t.id = o.undoes
    """

  static func operation(_ row: Row) throws -> Mediation.Operation? {
    guard let enteredAt = Instant(try row.value(Column.enteredAt) as String) else { return nil }
    return Mediation.Operation(
      id: try row.value(Column.key), verb: try row.value(Column.verb), enteredAt: enteredAt,
      enteredBy: try row.value(Column.enteredBy),
      number: (try row.value(Column.number) as String?).flatMap { CaseNumber($0) },
      undoes: try row.value(Column.undoneKey))
  }
}
