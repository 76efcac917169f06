import Foundation
import GRDB
import Journal
import Mediation
import Testing

@testable import SQLiteStore

/// Walks through the schema: whatever column of whatever table is altered behind the program's back is
/// found, or it is one of those that docs/reliability.md names as holding no promise.
@Suite("A value of any table that was altered")
struct EveryColumnTests {
  /// A salt of words only tells a repetition from something else. What says how the kept counts were made
  /// decides whether they are asked at all: figures are then counted over the register.
  static let unpromised: Set<String> = ["operation.salt", "tally_reach.counted_by"]

  @Test("is found by the check") func everyColumn() throws {
    let file = TemporaryFile()
    let columns = try EveryColumnTests.furnish(file)
    #expect(columns.count > 120)
    var missed: [String] = []
    for (table, column) in columns {
      let copy = TemporaryFile()
      try FileManager.default.copyItem(atPath: file.path, toPath: copy.path)
      guard try EveryColumnTests.alter(table, column, at: copy.path) else { continue }
      if try !EveryColumnTests.isFound(in: copy) { missed.append("\(table).\(column)") }
    }
    #expect(Set(missed) == EveryColumnTests.unpromised)
  }

  @Test("where there was none is found too, though no rule of the table is asked")
  func everyBlank() throws {
    let file = TemporaryFile()
    let columns = try EveryColumnTests.furnish(file)
    var missed: [String] = []
    var filled = 0
    for (table, column) in columns {
      let copy = TemporaryFile()
      try FileManager.default.copyItem(atPath: file.path, toPath: copy.path)
      let isFilled = try EveryColumnTests.keepingSchema(of: copy.path) { database -> Bool in
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        for value in ["'x'", "-7", "x''"] {
          let fill = "UPDATE \"\(table)\" SET \"\(column)\" = \(value) WHERE \"\(column)\" IS NULL"
          do { try database.execute(sql: fill) } catch { continue }
          return database.changesCount > 0
        }
        return false
      }
      guard isFilled else { continue }
      filled += 1
      if try !EveryColumnTests.isFound(in: copy) { missed.append("\(table).\(column)") }
    }
    #expect(filled > 20)
    #expect(missed.isEmpty)
  }

  @Test(
    "and a row that breaks a rule of its table is found",
    arguments: [
      "UPDATE ledger SET head = x''", "UPDATE ledger SET algorithm = 'md5'",
      "UPDATE office_journal SET algorithm = 'md5'", "INSERT INTO office VALUES (2, 'JS07')",
      "INSERT INTO tally_reach SELECT 2, last_month, counted_by FROM tally_reach",
      "UPDATE file_mark SET kind = 'nothing'", "UPDATE spell SET position = position + 5",
      "UPDATE operation SET id = -id WHERE id = (SELECT max(id) FROM operation)",
      "UPDATE measure_tally SET entry = 3 WHERE kind = 'intake'",
      "UPDATE measure_tally SET ending = 'x' WHERE kind = 'intake'",
      "UPDATE measure_tally SET days = 3 WHERE kind = 'intake'",
      "UPDATE spell SET ended_on = 'x' WHERE ended_on IS NULL",
    ])
  func rules(sql: String) throws {
    let file = TemporaryFile()
    _ = try EveryColumnTests.furnish(file)
    try EveryColumnTests.keepingSchema(of: file.path) { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
      #expect(database.changesCount > 0)
    }
    #expect(try EveryColumnTests.isFound(in: file))
  }

  private static func isFound(in file: TemporaryFile) throws -> Bool {
    do {
      let store = try SQLiteStore.open(file.path, toleratesLoss: true)
      defer { store.close() }
      return try !casework(store).check().isEmpty
    } catch { return true }
  }

  @Test(
    "and an operation that was put in or taken out are found",
    arguments: [
      """
      INSERT INTO operation (key, verb, entered_at, entered_by)
      VALUES ('forged', 'log', '2021-03-05T04:00:00Z', 'jia')
      """,
      "DELETE FROM operation WHERE key = 'seal'",
      """
      DELETE FROM access_event;
      DELETE FROM access_journal
      """,
    ])
  func rows(sql: String) throws {
    let file = TemporaryFile()
    _ = try EveryColumnTests.furnish(file)
    try EveryColumnTests.keepingSchema(of: file.path) { try $0.execute(sql: sql) }
    let store = try SQLiteStore.open(file.path, toleratesLoss: true)
    #expect(try !EveryColumnTests.casework(store).check().isEmpty)
  }

  private static func casework(_ store: SQLiteStore) -> Casework {
    Casework(store: store) { .noon(of: Day(ordinal: 18_720)) }
  }

  /// A database with something in every table.
  ///
  /// - Returns: every column of every table.
  private static func furnish(_ file: TemporaryFile) throws -> [(String, String)] {
    let store = try file.create()
    let office = casework(store)
    let day = Day(ordinal: 18_691)
    func request(_ id: String) -> Request { Request(by: "jia", operation: id) }
    try office.add(
      Mediator(code: "M1", name: "丙", kind: .officer, station: "JS07"), of: "JS07", request("m1"))
    try office.add(
      Mediator(code: "M2", name: "丁", kind: .officer, station: "JS07"), of: "JS07", request("m2"))
    _ = try office.add(
      Operator(code: "guan", name: "丁", unit: "JS07", login: "guan", roles: [.administrator]),
      request("o1"))
    _ = try office.change(
      operator: "jia", OperatorChange(unit: nil, login: nil, roles: Role.allCases),
      Request(by: "guan", operation: "set"))
    var numbers: [CaseNumber] = []
    for serial in 1...4 {
      let draft = DisputeDraft(
        station: "JS07",
        registration: Registration(
          category: .other, source: .grid, grid: "一格", summary: "测试",
          parties: [Party(role: .applicant, name: "甲某"), Party(role: .respondent, name: "乙某")],
          sourceRef: "R\(serial)"),
        registeredOn: day)
      numbers.append(try office.log(draft, request("log\(serial)")).dispute.number)
    }
    let agreed = Resolution(
      outcome: .agreement, form: .written,
      agreed: [Term("修好", amount: Money(fen: 500), by: day + 9)],
      performBy: day + 10)
    let course: [(Int, Entry)] = [
      (0, Entry(.accepted, on: day)), (0, Entry(.assigned(mediator: "M1"), on: day)),
      (0, Entry(.session(result: nil), on: day + 1)),
      (1, Entry(.assigned(mediator: "M1", with: ["M2"]), on: day)),
      (1, Entry(.tracked(.people), on: day)),
      (3, Entry(.session(result: nil, Sitting(next: day + 9)), on: day)),
      (0, Entry(.resolved(agreed), on: day + 2)), (0, Entry(.performed(inFull: true), on: day + 3)),
      (0, Entry(.visited(.satisfied), on: day + 4)), (0, Entry(.closed(), on: day + 5)),
      (1, Entry(.linked(to: "110-7", as: .repeat), on: day)),
      (1, Entry(.referred(to: "court"), on: day + 1)), (1, Entry(.returned, on: day + 2)),
      (1, Entry(.protected(.minor, basis: nil), on: day + 2)),
      (2, Entry(.linked(to: numbers[0].description, as: .duplicate), on: day)),
    ]
    for (index, (dispute, entry)) in course.enumerated() {
      _ = try office.enter([entry], for: numbers[dispute], request("e\(index)"))
    }
    _ = try office.enter([Entry(.noted, on: day, note: "误记")], for: numbers[1], request("n"))
    _ = try office.undo(request("u"))
    try store.note(
      AccessAct(.exported, reason: "test", count: 3), request("a"), at: office.clock())
    try seal(office, request("seal"))
    let columns = try store.queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
          WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid
          """
      ).map { ($0[0] as String, $0[1] as String) }
    }
    #expect(try office.check().isEmpty)
    store.close()
    return columns
  }

  /// A seal as the reports make it, as far as the engine looks at one.
  private static func seal(_ office: Casework, _ request: Request) throws {
    let order = SealOrder(
      period: .month(year: 2021, month: 2), grouping: .whole, signedBy: "甲", reviewedBy: "乙",
      isPublic: false)
    _ = try office.seal(order, request) { figures, _ in
      let access = try figures.accessHead(at: nil)
      let head = access.map { head in
        "{\"sequence\":\(head.sequence),\"head\":\"\(head.head.map { String(format: "%02x", $0) }.joined())\"}"
      }
      let document = Array(
        "{\"journal\":{\"stations\":[],\"access\":\(head ?? "null")}}".utf8)
      return SealDraft(
        note: SealNote(
          number: 1, report: "monthly", period: order.period, grouping: order.grouping,
          isPublic: order.isPublic, signedBy: order.signedBy, reviewedBy: order.reviewedBy,
          digest: Digest(of: document).hex),
        document: document)
    }
  }

  /// Alters a value of a column in the first row that has one; `false` where nothing else may stand.
  private static func alter(_ table: String, _ column: String, at path: String) throws -> Bool {
    let name = "\"\(column)\""
    let ways = [
      "CASE typeof(\(name)) WHEN 'integer' THEN \(name) + 1 WHEN 'text' THEN \(name) || 'x' END",
      "CASE typeof(\(name)) WHEN 'blob' THEN CAST(replace(CAST(\(name) AS TEXT), 'a', 'b') AS BLOB) END",
      "CASE typeof(\(name)) WHEN 'blob' THEN randomblob(length(\(name))) END",
      "CASE WHEN \(name) GLOB '20*-??-??' THEN date(\(name), '+1 day') END",
      "CASE WHEN \(name) GLOB '20*T*Z' THEN replace(\(name), 'T04', 'T05') END",
      "CASE WHEN \(name) GLOB '20??-??' THEN '2021-12' END",
      "(SELECT other.\(name) FROM \"\(table)\" AS other WHERE other.\(name) <> \"\(table)\".\(name) LIMIT 1)",
      "'officer'", "'other'", "'family'", "'court'", "'failed'", "'written'", "'oral'", "'neither'",
      "'accepted'", "'dissatisfied'", "'restricted'", "'reopened'", "'city'", "'2021-03-09'",
      "NULL",
    ]
    for way in ways {
      let isAltered = try keepingSchema(of: path) { database -> Bool in
        do {
          try database.execute(
            sql: """
              UPDATE "\(table)" SET \(name) = \(way) WHERE (SELECT \(way)) IS NOT \(name)
                AND "\(table)".rowid = (SELECT min(t.rowid) FROM "\(table)" AS t WHERE t.\(name) IS NOT NULL)
              """)
        } catch {
          guard "\(error)".contains("rowid") else { return false }
          try? database.execute(
            sql: "UPDATE \"\(table)\" SET \(name) = \(way) WHERE (SELECT \(way)) IS NOT \(name)")
        }
        return database.changesCount > 0
      }
      if isAltered { return true }
    }
    return false
  }

  /// Runs a block on a file without its triggers and references, which are there again afterwards.
  @discardableResult
  private static func keepingSchema<T>(
    of path: String, _ body: (Database) throws -> T
  ) throws -> T {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      let result = try body(
        database)
      for trigger in triggers {
        try? database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger[0] as String)")
        try database.execute(sql: trigger[1])
      }
      return result
    }
  }
}
