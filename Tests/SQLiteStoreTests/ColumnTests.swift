import GRDB
import Mediation
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

  @Test("of the ledger's counts are those of its cells, each under its cell's code")
  func cells() throws {
    try DatabaseQueue().inDatabase { database in
      try database.execute(sql: SQLiteStore.schema)
      let names = TallyLineColumn.list.split { $0 == "," || $0 == "\"" || $0.isWhitespace }
        .map(String.init)
      let known = try database.columns(in: "tally").map(\.name)
      #expect(["period", "grouping"] + names == known)
      #expect(names.count == TallyLineColumn.allCases.count)
      #expect(TallyLineColumn.cells.count == LedgerCell.allCases.count)
      for (cell, column) in TallyLineColumn.cells {
        #expect(names[column.rawValue] == cell.code)
        #expect(Self.letters("\(column)") == Self.letters(cell.code), "\(column)")
      }
    }
  }

  /// `age0To7` and `age_0-7` alike: the letters of a name and its first number.
  private static func letters(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
      .replacing("ageover180", with: "age181").replacing("to", with: "")
  }

  @Test("of a question are as many as it selects, and named as it names them")
  func questions() {
    check(NumberColumn.self)
    check(ChainColumn.self)
    check(HeadColumn.self)
    check(StationEndColumn.self)
    check(SideEntryColumn.self)
    check(ReachColumn.self)
    check(OperationAnswerColumn.self, but: ["t.key": "undone_key"])
  }

  private func check<Query: TableColumn>(
    _ type: Query.Type, but others: [String: String] = [:]
  ) {
    let names = Query.list.split { $0 == "," || $0.isWhitespace }.map { name in
      others[String(name)] ?? String(name.split(separator: ".").last ?? "")
    }
    #expect(names == Query.allCases.map { Self.snakeCase("\($0)") })
    #expect(Query.allCases.map(\.rawValue) == Array(0..<names.count))
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
