import Foundation

/// The `sqlite3` program of the system, where there is one.
enum SQLiteShell {
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/sqlite3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The schema file of the package.
  static let schemaPath =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("schema.sql").path

  struct Failure: Error {
    let status: Int32
  }

  /// Runs the schema file on a new database.
  static func makeDatabase(at database: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/sqlite3")
    process.arguments = ["-batch", "-bail", database, ".read '\(schemaPath)'"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
  }
}
