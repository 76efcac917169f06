import Foundation
import GRDB
import Journal
import Mediation

extension SQLiteReader {
  /// The table of operations against the journals: those of the time before version 6 by their digest,
  /// every later one by the entry it begins with.
  ///
  /// - Parameter openings: how many such entries the stations' journals have, each of which was
  ///   compared with its operation.
  func operationFindings(_ openings: Int) throws -> [Finding] {
    let bound = try registerBinding()?.operations
    let office = try officeOpenings(after: bound?.last ?? 0)
    var found: [Finding] = office.misplaced
    if try bound != bound.flatMap({ try operationsBound(upTo: $0.last) }) {
      found.append(
        SQLiteReader.alteredOperations(
          Phrase(
            zh: "升级以前的操作与单位流水所记的摘要不符",
            en: "the operations from before the upgrade are not those of the office's journal")))
    }
    let later = try Int.fetchOne(
      try statement("SELECT count(*) FROM operation WHERE id > ?"), arguments: [bound?.last ?? 0])
    if later != openings + office.count {
      found.append(
        SQLiteReader.alteredOperations(
          Phrase(
            zh: "操作簿有 \(later ?? 0) 条，流水里的是 \(openings + office.count) 条",
            en: "the table has \(later ?? 0) operations, the journals \(openings + office.count)")))
    }
    return found
  }

  /// What the office's journal last bound of an older database; `nil` where there was none.
  func registerBinding() throws -> RegisterBinding? {
    try officeEvents(of: [.registersBound]).last.flatMap { event in
      if case .registersBound(let binding) = event.act { binding } else { nil }
    }
  }

  /// The entries of the office's journal that an operation begins with.
  private func officeOpenings(after bound: Int) throws -> (count: Int, misplaced: [Finding]) {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.sequence, e.body, o.verb, o.entered_at, o.entered_by,
          o.number IS NULL, t.key, coalesce(o.id > ?, 1)
        FROM office_event AS e LEFT JOIN operation AS o ON o.key = e.key
          LEFT JOIN operation AS t ON t.id = o.undoes
        ORDER BY e.sequence
        """, arguments: [bound])
    var count = 0
    var misplaced: [Finding] = []
    while let row = try rows.next() {
      let body: Data = try row.value(1)
      guard let opening = body.withUnsafeBytes(OfficeBody.opening) else { continue }
      if try row.value(7) { count += 1 }
      let event = try SQLiteReader.officeEvent(row)
      guard
        try row.value(2) as String? != opening.verb
          || row.value(3) as String? != event.enteredAt.description
          || row.value(4) as String? != event.enteredBy || !row.value(5)
          || !event.undoes(row.value(6))
      else { continue }
      misplaced.append(
        SQLiteReader.alteredOperations(
          Phrase(
            zh: "操作 \(event.operation) 与单位流水第 \(event.sequence) 条不符",
            en: "operation \(event.operation) is not what entry \(event.sequence) of the office's "
              + "journal says")))
    }
    return (count, misplaced)
  }

  private static func alteredOperations(_ what: Phrase) -> Finding {
    Finding(
      what: what,
      advice: .words(
        zh: "操作簿被直接改动过；请从备份核对",
        en: "the table of operations was altered directly; compare with a backup"))
  }
}

extension OfficeEvent {
  /// Whether an entry takes back what its operation does; a retraction by hand is no undo.
  fileprivate func undoes(_ operation: String?) -> Bool {
    guard let operation else { return true }
    return act == .retracted(operation: operation)
  }
}
