import Foundation
import Mediation
import SQLiteStore

/// A database file that is gone when the test is.
final class TemporaryFile {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString).db").path
  }

  deinit {
    for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  func create() throws -> SQLiteStore {
    try SQLiteStore.create(
      path, station: Unit(code: "JS07", kind: .station, name: "测试派出所", parent: "410105"),
      district: "410105", operators: [Operator(code: "jia", name: "甲", unit: "JS07")],
      by: Request(by: "jia", operation: "init"), now: .noon(of: Day(ordinal: 18_691)))
  }

  var bytes: Data { (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data() }
}
