import Files
import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  /// The file is looked through on a connection of its own, beside the walk through the disputes,
  /// which are told of a little behind.
  func findings(
    _ forEachDispute: @escaping @Sendable (Dispute, [Event]) -> Void
  ) throws -> EngineFindings {
    let alarm = Alarm()
    let look = try FileLook.begin(beside: self, alarm)
    let early = look == nil ? try FileFindings(self) : nil
    if let early, early.isDamaged { return EngineFindings(underneath: early.damage) }
    var scan: DisputeScan?
    let walk = Result {
      let begun = try DisputeScan(
        database, alarm, bound: (try? registerBinding())?.operations?.last ?? 0)
      scan = begun
      let behind = ThreadedDisputes(forEachDispute)
      defer { behind.finish() }
      try begun.forEach(behind.tell)
    }
    let file = try early ?? look?.findings(beside: self) ?? FileFindings(self)
    // What the engine calls damaged is not safe to judge by.
    guard !file.isDamaged else { return EngineFindings(underneath: file.damage) }
    var findings = EngineFindings(mark: try markFindings())
    findings.underneath =
      try schemaFindings() + file.references + file.chains + (scan?.misplaced ?? [])
      + officeFindings() + accessFindings() + sealFindings() + file.spells
      + (scan?.uncommitted ?? [])
    guard findings.underneath.isEmpty else { return findings }
    try walk.get()
    findings.beside =
      try (scan?.otherDues ?? []) + officeRegisterFindings()
      + operationFindings(scan?.openings ?? 0)
    return findings
  }

  func fastFindings() throws -> EngineFindings {
    var findings = EngineFindings(mark: try markFindings())
    findings.underneath =
      try endFindings() + officeFindings() + sealFindings() + numberingFindings()
    guard findings.underneath.isEmpty else { return findings }
    findings.beside = try officeRegisterFindings()
    return findings
  }

  /// The last event of every station against the end its chain states, and as many events as
  /// the chain is long.
  private func endFindings() throws -> [Finding] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT l.station, l.sequence FROM ledger AS l
        LEFT JOIN event AS e ON e.station = l.station
          AND e.sequence = (SELECT max(m.sequence) FROM event AS m WHERE m.station = l.station)
        WHERE l.sequence <> coalesce(e.sequence, 0) OR (l.sequence > 0 AND l.head IS NOT e.hash)
        """
    ).map { Finding.brokenChain(try $0.value(0), at: try $0.value(1)) }
  }

  private func numberingFindings() throws -> [Finding] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT n.station, n.year, n.last_serial,
          (SELECT max(d.serial) FROM dispute AS d WHERE d.station = n.station AND d.year = n.year)
        FROM numbering AS n
        WHERE n.last_serial IS NOT
          (SELECT max(d.serial) FROM dispute AS d WHERE d.station = n.station AND d.year = n.year)
        """
    ).map { row in
      let key = "\(try row.value(0) as String)-\(try row.value(1) as Int)"
      return Finding(
        what: Phrase(
          zh: "\(key)：编号簿与登记簿的末号不符",
          en: "\(key): the numbering does not end where the register does"),
        advice: .database(.checkAndCompare))
    }
  }

  /// Tables, indexes, views and triggers that are not the program's own.
  private func schemaFindings() throws -> [Finding] {
    let own = try DatabaseQueue().inDatabase { database in
      try database.execute(sql: SQLiteStore.schema)
      return try SQLiteReader.statements(of: database)
    }
    let found = try SQLiteReader.statements(of: database)
    guard own != found else { return [] }
    let names = Set(own.keys).union(found.keys).filter { own[$0] != found[$0] }.sorted()
    return [
      Finding(
        what: Phrase(
          zh: "数据库的结构被改动：\(names.joined(separator: "、"))",
          en: "the structure of the database was altered: \(names.joined(separator: ", "))"),
        advice: .words(
          zh: "触发器或表被增删过；请从备份核对",
          en: "triggers or tables were added or dropped; compare with a "
            + "backup"))
    ]
  }

  /// The statements of a schema by name, without comments and spaces.
  private static func statements(of database: Database) throws -> [String: String] {
    try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
      .reduce(into: [:]) { found, row in
        let lines = (try row.value(1) as String).split(separator: "\n").map {
          $0.split(separator: "--", maxSplits: 1).first ?? ""
        }
        found[try row.value(0)] = lines.joined().filter { !$0.isWhitespace }
      }
  }

  /// What is beside the database: its mark, and what stopped programs left.
  private func markFindings() throws -> [Finding] {
    guard let mark else { return [] }
    let left = Leftovers(of: mark.database).abandoned.map { path in
      Finding(
        what: Phrase(
          zh: "\(path) 是中断的程序留下的副本，可能含全部文字",
          en: "\(path) was left by a program that was stopped and may hold all text"),
        advice: .words(zh: "删除这个文件", en: "remove the file"))
    }
    guard let error = try trouble(with: mark)?.error(mark.path) else { return left }
    return [Finding(what: error.message, advice: error.hint ?? .words(Phrase("")))] + left
  }
}
