import GRDB

public enum Entry {
  /// Opens a database, which reads its schema, and inserts a row, durable as the program's entries are.
  public static func insert(into path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        try database.execute(sql: "INSERT INTO entry (text) VALUES (?)", arguments: ["x"])
        return .commit
      }
    }
    try queue.close()
  }
}
