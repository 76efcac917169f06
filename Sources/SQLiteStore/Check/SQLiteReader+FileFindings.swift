import Foundation
import GRDB
import Mediation

/// What is found in the file as a whole: all that needs no look at single disputes.
struct FileFindings: Sendable {
  /// What the engine says of its own pages, tables and indexes; with any of it nothing else counts.
  let damage: [Finding]
  private(set) var references: [Finding] = []
  private(set) var chains: [Finding] = []
  private(set) var spells: [Finding] = []

  init(_ reader: SQLiteReader) throws {
    damage = try reader.integrityFindings()
    guard damage.isEmpty else { return }
    references = try reader.foreignKeyFindings()
    chains = try reader.chainFindings()
    spells = try reader.spellFindings() + reader.rowFindings()
  }

  var isDamaged: Bool { !damage.isEmpty }
}

extension SQLiteReader {
  fileprivate func integrityFindings() throws -> [Finding] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }
      .map { line in
        Finding(
          what: Phrase(zh: "文件损坏：\(line)", en: "the file is damaged: \(line)"),
          advice: .words(
            zh: "不要再写入；请从备份恢复", en: "write nothing more to it; restore from a backup"))
      }
  }

  fileprivate func foreignKeyFindings() throws -> [Finding] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      Finding(
        what: Phrase(
          zh: "表 \(try row.value(0) as String) 有一行指向不存在的 \(try row.value(2) as String)",
          en:
            "a row of \(try row.value(0) as String) points to a missing \(try row.value(2) as String)"
        ),
        advice: .words(zh: "数据被改动过；请从备份核对", en: "it was altered; compare with a backup"))
    }
  }

  /// What no replay looks at: the places of rows that belong together, and a day that is none.
  fileprivate func rowFindings() throws -> [Finding] {
    let unnumbered = try ["party", "spell", "visit", "repeat_call"].filter { table in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM \(table) GROUP BY dispute_id HAVING max(position) <> count(*))
          """) ?? false
    }
    let dayless = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM return_tally
          WHERE came_back_on <> '' AND came_back_on IS NOT date(came_back_on, '+0 days'))
        """)
    let misplaced = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM measure_tally
          WHERE kind NOT IN ('first_outcome', 'last_outcome') AND (entry <> 0 OR ending <> '')
            OR kind NOT IN ('first_outcome', 'last_outcome', 'lag', 'age') AND days <> 0)
        """)
    // The program deletes a line that has come down to nothing.
    let empty = try ["measure_tally", "return_tally"].filter { table in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE count = 0)") ?? false
    }
    let unordered = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM operation WHERE id <= 0)")
    let others = [
      ("return_tally", dayless), ("measure_tally", misplaced), ("operation", unordered),
    ].filter { $0.1 == true }.map(\.0)
    return (unnumbered + others + empty.filter { !others.contains($0) }).map { table in
      SQLiteReader.altered(
        Phrase(zh: "表 \(table) 有一行不合规则", en: "a row of \(table) is not as the program writes it"))
    }
  }

  /// The day of the next opening, which each spell repeats, against the next spell.
  fileprivate func spellFindings() throws -> [Finding] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT d.station, d.year, d.serial
        FROM spell AS s JOIN dispute AS d ON d.id = s.dispute_id
        WHERE s.reopened_on IS NOT (
          SELECT n.opened_on FROM spell AS n
          WHERE n.dispute_id = s.dispute_id AND n.position = s.position + 1)
        """
    ).map { row in
      let number = CaseNumber(
        station: try row.value(0), year: try row.value(1), serial: try row.value(2))
      return Finding(
        number: number,
        what: Phrase(
          zh: "\(number)：重开日与下一个未结期不符",
          en: "\(number): a day of reopening is not that of the next spell"),
        advice: .words(
          zh: "登记簿被改动过；请从备份核对", en: "the register was altered; compare with a backup"))
    }
  }
}
