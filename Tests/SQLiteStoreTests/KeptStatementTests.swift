import Foundation
import GRDB
import Testing

@testable import SQLiteStore

@Suite("A kept statement")
struct KeptStatementTests {
  private static let table =
    "CREATE TABLE t (a INTEGER UNIQUE, b TEXT CHECK (b <> 'no'), c BLOB) STRICT"
  private static let insert = "INSERT INTO t (a, b, c) VALUES (?, ?, ?)"

  @Test("binds what GRDB binds, of any length")
  func values() throws {
    try DatabaseQueue().inDatabase { database in
      try database.execute(sql: Self.table)
      let insert = try KeptStatement(database, Self.insert)
      let texts = [
        nil, "", "甲", String(repeating: "长", count: 1_300),
        String(repeating: "长", count: 9_000),
      ]
      for (number, text) in texts.enumerated() {
        let blob = [UInt8](repeating: 7, count: text?.utf8.count ?? 0)
        try insert.bind(number)
        try insert.bind(text)
        try insert.bind(blob)
        try insert.run()
        let row = try #require(
          try Row.fetchOne(database, sql: "SELECT b, c FROM t WHERE a = ?", arguments: [number]))
        #expect(row[0] as String? == text)
        #expect(row[1] as Data == Data(blob))
      }
      try insert.bind(nil as Int?)
      try insert.bind("x")
      try insert.bind([])
      try insert.run()
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM t WHERE a IS NULL") == 1)
    }
  }

  @Test("knows a row, and can be asked again")
  func asking() throws {
    try DatabaseQueue().inDatabase { database in
      let query = try KeptStatement(database, "SELECT 1 WHERE ? = 'x'")
      for text in ["x", "y", "x"] {
        try query.bind(text)
        #expect(try query.isRow() == (text == "x"))
      }
    }
  }

  @Test("does not run before every parameter was bound anew", arguments: 0...2)
  func forgotten(bound: Int) throws {
    try DatabaseQueue().inDatabase { database in
      try database.execute(sql: Self.table)
      let insert = try KeptStatement(database, Self.insert)
      try insert.bind(1)
      try insert.bind("yes")
      try insert.bind([1])
      try insert.run()
      if bound > 0 { try insert.bind(2) }
      if bound > 1 { try insert.bind("more") }
      let error = #expect(throws: DatabaseError.self) { try insert.run() }
      #expect(error?.resultCode == .SQLITE_MISUSE)
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM t") == 1)
      let query = try KeptStatement(database, "SELECT 1 WHERE ? = 'x'")
      #expect(throws: DatabaseError.self) { try query.isRow() }
      try query.bind("x")
      #expect(throws: DatabaseError.self) { try query.bind("y") }
      try query.bind("x")
      #expect(try query.isRow())
    }
  }

  @Test("fails as GRDB's statements do, and can be used again", arguments: [(1, "yes"), (2, "no")])
  func errors(number: Int, text: String) throws {
    try DatabaseQueue().inDatabase { database in
      try database.execute(sql: Self.table)
      let insert = try KeptStatement(database, Self.insert)
      func run(_ number: Int, _ text: String) throws {
        try insert.bind(number)
        try insert.bind(text)
        try insert.bind([1])
        try insert.run()
      }
      try run(1, "yes")
      let ours = #expect(throws: DatabaseError.self) { try run(number, text) }
      let theirs = #expect(throws: DatabaseError.self) {
        try database.execute(sql: Self.insert, arguments: [number, text, Data([1])])
      }
      #expect(ours?.extendedResultCode == theirs?.extendedResultCode)
      #expect(ours?.message == theirs?.message)
      try run(3, "yes")
    }
  }
}
