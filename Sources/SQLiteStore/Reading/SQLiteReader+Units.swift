import GRDB
import Mediation
import StoreKit

extension SQLiteReader {
  func units() throws -> [Unit] {
    // Thousands in a province, and every report by station needs them.
    let rows = try RowScan(database, "SELECT \(UnitColumn.list) FROM unit ORDER BY code")
    var units: [Unit] = []
    while let row = try rows.next() {
      if let unit = try Unit(row: row) { units.append(unit) }
    }
    return units
  }

  func unit(_ code: String) throws -> Unit? {
    try Row.fetchOne(
      try statement("SELECT \(UnitColumn.list) FROM unit WHERE code = ?"),
      arguments: [code]
    ).flatMap(Unit.init(row:))
  }

  func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool {
    let isThere = try kept(.unit, "SELECT 1 FROM unit WHERE code = ? AND kind = ?")
    try isThere.bind(code)
    try isThere.bind(kind.rawValue)
    return try isThere.isRow()
  }

  func units(named name: String) throws -> [Unit] {
    try Row.fetchAll(
      try statement("SELECT \(UnitColumn.list) FROM unit WHERE name = ? ORDER BY code"),
      arguments: [name]
    ).compactMap(Unit.init(row:))
  }

  func census() throws -> Census {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*) FILTER (WHERE kind = 'station'), min(code) FILTER (WHERE kind = 'station'),
          min(code) FILTER (WHERE kind = 'city'),
          EXISTS (SELECT 1 FROM ledger WHERE sequence > 0)
        FROM unit
        """)
    guard let row else { return Census(UnitTree([]), Watermark(stations: [:], office: 0)) }
    return Census(
      stationCount: try row.value(0),
      firstStation: try (row.value(1) as String?).flatMap { try unit($0) },
      firstCity: try (row.value(2) as String?).flatMap { try unit($0) },
      hasEntries: try row.value(3))
  }

  func mediators() throws -> [Mediator] {
    try Row.fetchAll(
      database, sql: "SELECT code, name, kind, station FROM mediator ORDER BY code"
    ).compactMap(Mediator.init(row:))
  }

  func mediator(_ code: String) throws -> Mediator? {
    try Row.fetchOne(
      try statement("SELECT code, name, kind, station FROM mediator WHERE code = ?"),
      arguments: [code]
    ).flatMap(Mediator.init(row:))
  }

  func operators() throws -> [Operator] {
    try Row.fetchAll(database, sql: "\(Operator.select) ORDER BY o.code").map(Operator.init(row:))
  }

  func operatorWithCode(_ code: String) throws -> Operator? {
    try Row.fetchOne(try statement("\(Operator.select) WHERE o.code = ?"), arguments: [code])
      .map(Operator.init(row:))
  }

  func operatorBound(to login: String) throws -> Operator? {
    try Row.fetchOne(try statement("\(Operator.select) WHERE o.login = ?"), arguments: [login])
      .map(Operator.init(row:))
  }

  var rolesAreInForce: Bool {
    get throws {
      try Bool.fetchOne(try statement("SELECT EXISTS (SELECT 1 FROM operator_role)")) ?? false
    }
  }
}

extension SQLiteWriter {
  func add(_ unit: Unit) throws {
    try reach.requireOffice()
    try refuseDouble("unit", unit.code)
    if let parent = unit.parent, try self.unit(parent) == nil {
      throw MediationError(
        .notFound, zh: "没有上级单位 \(parent)", en: "there is no unit \(parent) above it",
        field: .parent)
    }
    try database.execute(
      sql: "INSERT INTO unit (code, kind, name, parent) VALUES (?, ?, ?, ?)",
      arguments: [unit.code, unit.kind.rawValue, unit.name, unit.parent])
  }

  func add(_ mediator: Mediator) throws {
    try reach.requireOffice()
    try refuseDouble("mediator", mediator.code)
    try database.execute(
      sql: "INSERT INTO mediator (code, name, kind, station) VALUES (?, ?, ?, ?)",
      arguments: [mediator.code, mediator.name, mediator.kind.rawValue, mediator.station])
  }

  func add(_ operator: Operator) throws {
    try reach.requireOffice()
    try refuseDouble("operator", `operator`.code)
    try database.execute(
      sql: "INSERT INTO operator (code, name) VALUES (?, ?)",
      arguments: [`operator`.code, `operator`.name])
    try update(`operator`)
  }

  func update(_ operator: Operator) throws {
    try reach.requireOffice()
    try database.execute(
      sql: "UPDATE operator SET unit = ?, login = ? WHERE code = ?",
      arguments: [`operator`.unit, `operator`.login, `operator`.code])
    try database.execute(
      sql: "DELETE FROM operator_role WHERE operator = ?", arguments: [`operator`.code])
    for role in `operator`.roles {
      try database.execute(
        sql: "INSERT INTO operator_role (operator, role) VALUES (?, ?)",
        arguments: [`operator`.code, role.rawValue])
    }
  }

  func update(_ mediator: Mediator) throws {
    try reach.requireOffice()
    try database.execute(
      sql: "UPDATE mediator SET kind = ?, station = ? WHERE code = ?",
      arguments: [mediator.kind.rawValue, mediator.station, mediator.code])
  }

  func rename(_ person: PersonNamed) throws {
    try reach.requireOffice()
    try database.execute(
      sql: "UPDATE \(person.register.rawValue) SET name = ? WHERE code = ?",
      arguments: [person.name, person.code])
  }

  func rename(unit code: String, to name: String) throws {
    try reach.requireOffice()
    try database.execute(
      sql: "UPDATE unit SET name = ? WHERE code = ?", arguments: [name, code])
  }

  func remove(unit code: String) throws {
    try remove(from: "unit", code)
  }

  func remove(mediator code: String) throws {
    // What an entry names, though it was taken back since, stays in the journal.
    try requireSettled()
    let isNamed = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE instr(body, CAST(? AS BLOB)))",
      arguments: ["\"\(code)\""])
    guard isNamed != true else { throw SQLiteWriter.isInUse(code) }
    try remove(from: "mediator", code)
  }

  func remove(operator code: String) throws {
    let hasEntered = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM operation WHERE entered_by = ?)",
      arguments: [code])
    guard hasEntered != true else { throw SQLiteWriter.isInUse(code) }
    try database.execute(sql: "DELETE FROM operator_role WHERE operator = ?", arguments: [code])
    try remove(from: "operator", code)
  }

  /// What other rows refer to, SQLite does not let go.
  private func remove(from table: String, _ code: String) throws {
    try reach.requireOffice()
    do {
      try database.execute(sql: "DELETE FROM \(table) WHERE code = ?", arguments: [code])
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
    {
      throw SQLiteWriter.isInUse(code)
    }
  }

  private static func isInUse(_ code: String) -> MediationError {
    MediationError(
      .refused, zh: "\(code) 已经有了登记或人员，不能撤销", en: "\(code) is in use already; it cannot be undone")
  }

  private func refuseDouble(_ table: String, _ code: String) throws {
    let isThere =
      switch table {
      case "unit": try unit(code) != nil
      case "mediator": try mediator(code) != nil
      default: try operatorWithCode(code) != nil
      }
    guard !isThere else {
      throw MediationError(
        .conflict, zh: "代码 \(code) 已经有了", en: "the code \(code) is taken", field: .code)
    }
  }
}

extension Unit {
  fileprivate init?(row: some Columns) throws {
    guard let kind = Kind(rawValue: try row.string(UnitColumn.kind)) else { return nil }
    self.init(
      code: try row.string(UnitColumn.code), kind: kind, name: try row.string(UnitColumn.name),
      parent: try row.optionalString(UnitColumn.parent))
  }
}

extension Operator {
  fileprivate static let select = """
    SELECT o.code, o.name, o.unit, o.login,
      (SELECT group_concat(r.role, ' ') FROM operator_role AS r WHERE r.operator = o.code)
    FROM operator AS o
    """

  fileprivate init(row: Row) throws {
    let roles = (try row.value(4) as String?)?.split(separator: " ") ?? []
    self.init(
      code: try row.value(0), name: try row.value(1), unit: try row.value(2),
      login: try row.value(3),
      roles: roles.compactMap { Role(rawValue: String($0)) })
  }
}

extension Mediator {
  fileprivate init?(row: Row) throws {
    guard let kind = Kind(rawValue: try row.value(2)) else { return nil }
    self.init(code: try row.value(0), name: try row.value(1), kind: kind, station: try row.value(3))
  }
}
