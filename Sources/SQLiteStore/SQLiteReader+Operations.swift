import GRDB
import Mediation

extension SQLiteReader {
  func operation(_ id: String) throws -> Operation? {
    try Row.fetchOne(
      try statement("\(OperationRow.select) WHERE o.key = ?"), arguments: [id]
    ).flatMap(OperationRow.operation)
  }

  func isUndone(_ operation: String) throws -> Bool {
    try Bool.fetchOne(
      try statement(
        """
        SELECT EXISTS (SELECT 1 FROM operation AS o JOIN operation AS u ON u.undoes = o.id
          WHERE o.key = ?)
        """),
      arguments: [operation]) ?? false
  }

  func lastOperation(by operatorCode: String) throws -> Operation? {
    try Row.fetchOne(
      database,
      sql: """
        \(OperationRow.select)
        WHERE o.entered_by = ? AND o.undoes IS NULL
          AND NOT EXISTS (SELECT 1 FROM operation AS u WHERE u.undoes = o.id)
        ORDER BY o.id DESC LIMIT 1
        """,
      arguments: [operatorCode]
    ).flatMap(OperationRow.operation)
  }

  func numbers(touchedBy operation: String) throws -> [CaseNumber] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT d.station, d.year, d.serial
        FROM operation AS o
        JOIN event AS e ON e.operation_id = o.id
        JOIN dispute AS d ON d.id = e.dispute_id
        WHERE o.key = ? ORDER BY d.station, d.year, d.serial
        """,
      arguments: [operation]
    ).map { CaseNumber(station: try $0.value(0), year: try $0.value(1), serial: try $0.value(2)) }
  }
}

extension SQLiteWriter {
  func begin(_ operation: Operation) throws {
    let undone = try operation.undoes.map(existingOperation)
    if try self.operation(operation.id) != nil {
      throw MediationError(
        .conflict, zh: "操作号 \(operation.id) 已经用过",
        en: "the operation id \(operation.id) has been used", field: "--op-id",
        hint: Phrase(
          zh: "那次操作已完成；要再做一次请换一个操作号",
          en: "that operation was carried out; choose another id to do it again"))
    }
    try statement(
      """
      INSERT INTO operation (key, verb, entered_at, entered_by, number, undoes)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    ).execute(arguments: [
      operation.id, operation.verb, operation.enteredAt.description, operation.enteredBy,
      operation.number?.description, undone,
    ])
    let id = database.lastInsertedRowID
    operationIDs[operation.id] = id
    lastOperation = (operation.id, id)
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
  static let select = """
    SELECT o.key, o.verb, o.entered_at, o.entered_by, o.number, t.key
    FROM operation AS o LEFT JOIN operation AS t ON t.id = o.undoes
    """

  static func operation(_ row: Row) throws -> Operation? {
    guard let enteredAt = Instant(try row.value(2) as String) else { return nil }
    return Operation(
      id: try row.value(0), verb: try row.value(1), enteredAt: enteredAt,
      enteredBy: try row.value(3),
      number: (try row.value(4) as String?).flatMap { CaseNumber($0) }, undoes: try row.value(5))
  }
}
