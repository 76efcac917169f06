import Foundation
import GRDB
import Journal
import Mediation

extension SQLiteReader {
  func findings() throws -> [Finding] {
    try integrityFindings() + foreignKeyFindings() + chainFindings() + commitmentFindings()
  }

  private func integrityFindings() throws -> [Finding] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }
      .map { line in
        Finding(
          what: Phrase(zh: "文件损坏：\(line)", en: "the file is damaged: \(line)"),
          advice: Phrase(
            zh: "不要再写入；请从备份恢复", en: "write nothing more to it; restore from a backup"))
      }
  }

  private func foreignKeyFindings() throws -> [Finding] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      Finding(
        what: Phrase(
          zh: "表 \(row[0] as String) 有一行指向不存在的 \(row[2] as String)",
          en: "a row of \(row[0] as String) points to a missing \(row[2] as String)"),
        advice: Phrase(zh: "数据被改动过；请从备份核对", en: "it was altered; compare with a backup"))
    }
  }

  /// Recomputes every station's chain from the stored bytes.
  private func chainFindings() throws -> [Finding] {
    var findings: [Finding] = []
    for station in try String.fetchAll(database, sql: "SELECT station FROM ledger ORDER BY 1") {
      guard let stored = try chain(of: station) else { continue }
      var chain = Chain(ledger: stored.ledger)
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT sequence, body, hash FROM event WHERE station = ? ORDER BY sequence",
        arguments: [station])
      var isBroken = false
      while !isBroken, let row = try rows.next() {
        let hash = chain.append(Array(row[1] as Data))
        if chain.sequence != row[0] || hash.bytes != Array(row[2] as Data) {
          findings.append(SQLiteReader.brokenChain(station, at: chain.sequence))
          isBroken = true
        }
      }
      if !isBroken, chain != stored {
        findings.append(SQLiteReader.brokenChain(station, at: chain.sequence + 1))
      }
    }
    return findings
  }

  private static func brokenChain(_ station: String, at sequence: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "\(station) 的流水从第 \(sequence) 条起与哈希链不符",
        en: "the journal of \(station) breaks its hash chain at event \(sequence)"),
      advice: Phrase(
        zh: "流水被改动、删除或插入过；请从备份核对",
        en: "an event was altered, removed or inserted; compare with a backup"))
  }

  /// Compares every personal text with the commitment its event makes.
  private func commitmentFindings() throws -> [Finding] {
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.body, e.sequence, d.station, d.year, d.serial, p.field, p.salt, p.value
        FROM personal AS p
        JOIN event AS e ON e.id = p.event_id
        JOIN dispute AS d ON d.id = e.dispute_id
        """)
    while let row = try rows.next() {
      let number = CaseNumber(station: row[2], year: row[3], serial: row[4])
      let text = PersonalText(field: row[5], salt: Array(row[6] as Data), text: row[7])
      let expected = text.commitment(subject: number.description, version: row[1])
      let body: Data = row[0]
      let committed = try? body.withUnsafeBytes { bytes throws(EventBodyError) in
        try EventBody.commitments(in: bytes)
      }
      guard committed?[text.field] != expected.base64URL else { continue }
      findings.append(
        Finding(
          number: number,
          what: Phrase(
            zh: "\(number)：\(text.field) 的文字与登记时的承诺不符",
            en: "\(number): the text of \(text.field) is not what was entered"),
          advice: Phrase(
            zh: "文字被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup")))
    }
    return findings
  }
}
