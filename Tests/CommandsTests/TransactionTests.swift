import Foundation
import GRDBSQLite
import Synchronization
import Testing

/// How many transactions the commands of every day take, counted by SQLite itself.
@Suite("The transactions of a command", .serialized)
struct TransactionTests {
  /// The look at the mark when a database is opened.
  private static let opening = "read"

  private func transactions(
    of arguments: [String], in world: WorldDouble
  ) throws -> [String] {
    BegunTransactions.watch()
    let before = BegunTransactions.of(world.folder).count
    #expect(world.run(arguments + ["--today", "2021-03-02"]) == 0, "\(world.error)")
    return Array(BegunTransactions.of(world.folder).dropFirst(before))
  }

  @Test("are one for what it does, beside the look at the mark", arguments: [false, true])
  func daily(isJSON: Bool) throws {
    let world = try WorldDouble()
    try #require(world.makeOffice() == 0)
    let json = isJSON ? ["--json"] : []
    for (verb, work) in [
      (["log", "--category", "other", "--source", "grid", "--summary", "测试"], "write"),
      (["accept", "1"], "write"), (["note", "1", "--note", "测试"], "write"),
      (["resolve", "1", "--outcome", "reconciled"], "write"),
      (["show", "1"], "read"), (["list"], "read"),
    ] {
      #expect(
        try transactions(of: verb + json, in: world) == [Self.opening, work], "\(verb[0])")
    }
  }

  @Test("of a protected file hold the note of who read it", arguments: [false, true])
  func noted(isJSON: Bool) throws {
    let world = try WorldDouble()
    try #require(world.makeOffice() == 0)
    let logged = try transactions(
      of: [
        "log", "--category", "other", "--source", "grid", "--summary", "测试", "--protect", "minor",
      ] + (isJSON ? ["--json"] : []), in: world)
    #expect(logged == [Self.opening, "write"])
    #expect(
      try transactions(of: ["show", "1"], in: world) == [Self.opening, "read", "write"],
      "what was read is noted before it is shown")
    #expect(try transactions(of: ["check"], in: world).allSatisfy { $0 == "read" })
  }

  @Test("ask once who somebody is, also where what they read is noted")
  func actor() throws {
    let world = try WorldDouble()
    try #require(world.makeOffice() == 0)
    _ = try transactions(
      of: [
        "log", "--category", "other", "--source", "grid", "--summary", "测试", "--protect", "minor",
      ],
      in: world)
    for command in [
      ["show", "1"], ["export"], ["backup", "\(world.folder.path)/copy.db"], ["note", "1", "记"],
      ["party", "list", "1"], ["journal", "--access"],
    ] {
      let before = BegunTransactions.askedWho(world.folder)
      _ = try transactions(of: command, in: world)
      #expect(BegunTransactions.askedWho(world.folder) == before + 1, "\(command[0])")
    }
  }
}

/// The transactions that the databases of this process have begun, by their path.
private enum BegunTransactions {
  private static let begun = Mutex<[String: [String]]>([:])
  /// How often somebody's roles were asked for.
  private static let asked = Mutex<[String: Int]>([:])

  /// Has every connection opened from now on tell of its statements.
  static func watch() { _ = isWatching }

  static func of(_ folder: URL) -> [String] { begun.withLock { $0[path(in: folder)] ?? [] } }

  static func askedWho(_ folder: URL) -> Int { asked.withLock { $0[path(in: folder)] ?? 0 } }

  private static func path(in folder: URL) -> String {
    folder.appendingPathComponent("office.db").resolvingSymlinksInPath().path
  }

  private static let isWatching: Bool = {
    typealias Opened =
      @convention(c) (
        OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, OpaquePointer?
      ) -> CInt
    let opened: Opened = { connection, _, _ in
      sqlite3_trace_v2(
        connection, CUnsignedInt(SQLITE_TRACE_STMT),
        { _, _, statement, _ in BegunTransactions.note(OpaquePointer(statement)) }, nil)
    }
    return sqlite3_auto_extension(unsafeBitCast(opened, to: (@convention(c) () -> Void).self))
      == SQLITE_OK
  }()

  private static func note(_ statement: OpaquePointer?) -> CInt {
    guard let sql = sqlite3_sql(statement).map({ String(cString: $0) }),
      let file = sqlite3_db_filename(sqlite3_db_handle(statement), "main")
    else { return 0 }
    let path = URL(fileURLWithPath: String(cString: file)).resolvingSymlinksInPath().path
    if sql.contains("SELECT 1 FROM operator_role") {
      asked.withLock { $0[path, default: 0] += 1 }
    }
    guard sql.hasPrefix("BEGIN") else { return 0 }
    begun.withLock { $0[path, default: []].append(sql.contains("IMMEDIATE") ? "write" : "read") }
    return 0
  }
}
