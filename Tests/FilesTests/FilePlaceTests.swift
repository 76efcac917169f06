import Files
import Foundation
import Mediation
import Testing

@Suite("The place of a file")
struct FilePlaceTests {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(name)", withDestinationPath: target)
  }

  private func place(_ name: String) throws -> FilePlace {
    try FilePlace("\(folder)/\(name)", field: .database)
  }

  @Test("is as it was given, where that is no link") func plain() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try FilePlace("office.db", field: .database).path == "office.db")
    #expect(try FilePlace("./a/../b", field: .database).path == "./a/../b")
  }

  @Test("is where a chain of links ends, also at nothing") func chain() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: "\(folder)/far", withIntermediateDirectories: true)
    try link("far/second", to: "../real.db")
    try link("first", to: "far/second")
    #expect(try place("first").path == "\(folder)/far/../real.db")
    #expect(try place("first").kind == .missing)
    #expect(try place("first").isSame(as: place("real.db")))
    try Data("a".utf8).write(to: URL(fileURLWithPath: "\(folder)/real.db"))
    #expect(try place("first").kind == .plain)
    #expect(try place("first").isSame(as: place("real.db")))
    try link("absolute", to: "\(folder)/real.db")
    #expect(try place("absolute").path == "\(folder)/real.db")
  }

  @Test("is one under every name of a file, and no other's") func identity() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("a".utf8).write(to: URL(fileURLWithPath: "\(folder)/real.db"))
    try FileManager.default.linkItem(
      atPath: "\(folder)/real.db", toPath: "\(folder)/hard.db")
    #expect(try place("hard.db").isSame(as: place("./real.db")))
    #expect(try !place("other.db").isSame(as: place("real.db")))
    #expect(try !place("other.db").isSame(as: place("another.db")))
  }

  @Test("is refused where links go round, and where there is no name") func circles() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try link("a", to: "b")
    try link("b", to: "a")
    #expect(throws: MediationError.self) { try place("a") }
    #expect(throws: MediationError.self) { try FilePlace("", field: .database) }
  }
}
