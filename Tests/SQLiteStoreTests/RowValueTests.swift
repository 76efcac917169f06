import Foundation
import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("A value of a row")
struct RowValueTests {
  @Test("of another type than it should have is an error, not the end of the program")
  func wrongType() throws {
    try DatabaseQueue().read { database in
      let row = try #require(try Row.fetchOne(database, sql: "SELECT 'text', NULL, 7"))
      #expect(try row.value(0) == "text")
      #expect(try row.value(2) == 7)
      #expect(throws: MediationError.self) { try row.value(0) as Int }
      #expect(throws: MediationError.self) { try row.value(1) as String }
      #expect(throws: MediationError.self) { try row.value(2) as Data }
    }
  }
}
