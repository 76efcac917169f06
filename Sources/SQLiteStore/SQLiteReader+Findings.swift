import Foundation
import GRDB
import Journal
import Mediation

extension SQLiteReader {
  func findings() throws -> [Finding] {
    let damage = try integrityFindings()
    guard damage.isEmpty else { return damage }
    return try schemaFindings() + markFindings() + foreignKeyFindings() + chainFindings()
      + envelopeFindings()
      + officeFindings() + accessFindings() + sealFindings() + spellFindings()
      + commitmentFindings()
  }

  func fastFindings() throws -> [Finding] {
    try markFindings() + endFindings() + officeFindings() + sealFindings() + numberingFindings()
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
    ).map { SQLiteReader.brokenChain(try $0.value(0), at: try $0.value(1)) }
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
        advice: Phrase(
          zh: "被直接改动过；运行 mediate check，并从备份核对",
          en: "it was altered directly; run mediate check and compare with a backup"))
    }
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
        advice: Phrase(
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

  private func markFindings() throws -> [Finding] {
    guard let mark, let position = mark.position(), try !holds(position) else { return [] }
    let error = MediationError.behindItsMark(mark.path)
    return [Finding(what: error.message, advice: error.hint ?? Phrase(""))]
  }

  private func foreignKeyFindings() throws -> [Finding] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      Finding(
        what: Phrase(
          zh: "表 \(try row.value(0) as String) 有一行指向不存在的 \(try row.value(2) as String)",
          en:
            "a row of \(try row.value(0) as String) points to a missing \(try row.value(2) as String)"
        ),
        advice: Phrase(zh: "数据被改动过；请从备份核对", en: "it was altered; compare with a backup"))
    }
  }

  /// Compares what stands beside each body – its dispute and its operation – with the body.
  private func envelopeFindings() throws -> [Finding] {
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.station, e.sequence, e.body, d.station, d.year, d.serial, o.key, o.entered_at,
          o.entered_by
        FROM event AS e
        JOIN dispute AS d ON d.id = e.dispute_id
        JOIN operation AS o ON o.id = e.operation_id
        """)
    while let row = try rows.next() {
      let sequence: Int = try row.value(1)
      let body: Data = try row.value(2)
      let event = try? body.withUnsafeBytes { bytes throws(EventBodyError) in
        try EventBody.decode(bytes, sequence: sequence, personal: [:])
      }
      let number = CaseNumber(
        station: try row.value(3), year: try row.value(4), serial: try row.value(5))
      let stated: [String] = [
        try row.value(6), try row.value(7), try row.value(8), try row.value(0),
      ]
      if let event, event.number == number,
        stated == [
          event.operation, event.enteredAt.description, event.enteredBy, number.station,
        ]
      {
        continue
      }
      findings.append(
        Finding(
          number: number,
          what: Phrase(
            zh: "\(try row.value(0) as String) 流水第 \(try row.value(1) as Int) 条与它旁边的纠纷或操作不一致，或看不懂",
            en:
              "event \(try row.value(1) as Int) of \(try row.value(0) as String) disagrees with the dispute or "
              + "operation beside it, or cannot be read"),
          advice: Phrase(
            zh: "数据被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup")))
    }
    return findings
  }

  /// Compares every sealed document with the digest in the office's journal.
  private func sealFindings() throws -> [Finding] {
    let notes = OfficeRecord(replaying: (try? officeEvents()) ?? []).seals.map(\.value)
    let kept = try Int.fetchAll(database, sql: "SELECT number FROM seal_document ORDER BY 1")
    var findings = try notes.compactMap { note -> Finding? in
      let document = try sealDocument(note.number)
      guard document.map({ Digest(of: $0).hex }) != note.digest else { return nil }
      return SQLiteReader.alteredSeal(note.number)
    }
    if kept.count > notes.count {
      findings += kept.filter { number in !notes.contains { $0.number == number } }
        .map(SQLiteReader.alteredSeal)
    }
    return findings
  }

  private static func alteredSeal(_ number: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "封存第 \(number) 号的文件与流水里的摘要不符",
        en: "the document of seal \(number) is not what the journal says was sealed"),
      advice: Phrase(
        zh: "用封存时交出的文件核对：mediate report verify FILE",
        en: "compare with the file that was handed out: mediate report verify FILE"))
  }

  /// The day of the next opening, which each spell repeats, against the next spell.
  private func spellFindings() throws -> [Finding] {
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
        advice: Phrase(
          zh: "登记簿被改动过；请从备份核对", en: "the register was altered; compare with a backup"))
    }
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
      let number = CaseNumber(
        station: try row.value(2), year: try row.value(3), serial: try row.value(4))
      let text = PersonalText(
        field: try row.value(5), salt: Array(try row.value(6) as Data), text: try row.value(7))
      let expected = text.commitment(subject: number.description, version: try row.value(1))
      let body: Data = try row.value(0)
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
