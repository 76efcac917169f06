import GRDB
import Testing

@testable import SQLiteStore

@Suite("The columns of a table")
struct ColumnTests {
  @Test("are named as the schema names them, each at its case's place")
  func names() throws {
    try DatabaseQueue().inDatabase { database in
      try database.execute(sql: SQLiteStore.schema)
      try check(DisputeColumn.self, "dispute", database)
      try check(PartyColumn.self, "party", database)
      try check(SpellColumn.self, "spell", database)
      try check(VisitColumn.self, "visit", database)
      try check(RepeatColumn.self, "repeat_call", database)
      try check(MarkColumn.self, "file_mark", database)
      try check(UnitColumn.self, "unit", database)
      try check(EventColumn.self, "event", database)
      try check(PersonalColumn.self, "personal", database)
      try check(OperationColumn.self, "operation", database)
      try check(MeasureTallyColumn.self, "measure_tally", database)
      try check(ReturnTallyColumn.self, "return_tally", database)
    }
  }

  private func check<Table: TableColumn>(
    _ type: Table.Type, _ table: String, _ database: Database
  ) throws {
    let names = Table.list.split { $0 == "," || $0.isWhitespace }.map(String.init)
    #expect(names == Table.allCases.map { Self.snakeCase("\($0)") })
    #expect(Table.allCases.map(\.rawValue) == Array(0..<names.count))
    let known = try database.columns(in: table).map(\.name)
    #expect(Set(names) == Set(known), "\(table)")
    #expect(names.count == known.count, "\(table)")
    let prefixed = Table.list(of: "t").split { $0 == "," || $0.isWhitespace }
    #expect(prefixed.map(String.init) == names.map { "t.\($0)" })
  }

  /// `acceptedOn` as `accepted_on`, `disputeID` as `dispute_id`.
  private static func snakeCase(_ name: String) -> String {
    var result = ""
    var wasUpper = false
    for letter in name {
      if letter.isUppercase, !wasUpper, !result.isEmpty { result += "_" }
      wasUpper = letter.isUppercase
      result += letter.lowercased()
    }
    return result
  }
}
