import GRDB
import Mediation

extension SQLiteReader {
  func agenda(_ question: AgendaQuestion) throws -> (items: [AgendaItem], count: Int) {
    try requireSettled()
    let (condition, arguments) = question.sql
    let rows = try Row.fetchAll(
      try database.makeStatement(
        sql: """
          SELECT u.kind, u.due_on, d.station, d.year, d.serial, d.category, d.mediator, u.term,
            u.instalment
          FROM due AS u JOIN dispute AS d ON d.id = u.dispute_id WHERE \(condition)
          ORDER BY u.due_on, d.station, d.year, d.serial, u.kind, u.term, u.instalment LIMIT \(question.limit ?? -1)
          """), arguments: arguments)
    let items = try rows.map { try AgendaItem($0) }
    guard let limit = question.limit, items.count == limit else { return (items, items.count) }
    let count = try Int.fetchOne(
      try database.makeStatement(
        sql:
          "SELECT count(*) FROM due AS u JOIN dispute AS d ON d.id = u.dispute_id WHERE \(condition)"
      ),
      arguments: arguments)
    return (items, count ?? 0)
  }
}

extension AgendaQuestion {
  fileprivate var sql: (String, StatementArguments) {
    var conditions = ["u.due_on <= ?"]
    var values = [until.description]
    func among(_ column: String, _ codes: Set<String>?) {
      guard let codes else { return }
      let marks = codes.map { _ in "?" }.joined(separator: ", ")
      conditions.append("\(column) IN (\(marks))")
      values += codes.sorted()
    }
    among("u.station", stations)
    if let mediators {
      let marks = mediators.map { _ in "?" }.joined(separator: ", ")
      let sit = mediators.map { _ in "instr(d.other_mediators, ?) > 0" }.joined(separator: " OR ")
      conditions.append(
        mediators.isEmpty ? "0" : "(d.mediator IN (\(marks)) OR \(sit))")
      values += mediators.sorted() + mediators.sorted().map { " \($0) " }
    }
    return (conditions.joined(separator: " AND "), StatementArguments(values))
  }
}

extension AgendaItem {
  /// Reads a row of `SQLiteReader.agenda`.
  fileprivate init(_ row: Row) throws {
    guard let kind = Pending.Kind(rawValue: try row.value(0)) else {
      throw MediationError.wrongType
    }
    self.init(
      Pending(
        kept: kind, on: try row.required(row.day(1)), term: try row.number(7),
        instalment: try row.number(8)),
      number: CaseNumber(
        station: try row.string(2), year: try row.number(3), serial: try row.number(4)),
      category: try row.required(row.word(5)), mediator: try row.optionalString(6))
  }
}
