import Files
import Foundation
import Mediation
import Testing

@Suite("A file in the making")
struct NewFileTests {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  private func file(_ name: String) throws -> NewFile {
    try NewFile(
      at: FilePlace("\(folder)/\(name)", field: .named("--output")), field: .named("--output"))
  }

  @Test("has no name until it takes its place, and is whole then") func place() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: "\(folder)/a"))
    let new = try file("a")
    try new.write(Array("ne".utf8))
    try new.write(Array("w".utf8))
    #expect(names == ["a"])
    #expect(try String(contentsOfFile: "\(folder)/a", encoding: .utf8) == "old")
    try new.takePlace()
    #expect(names == ["a"])
    #expect(try String(contentsOfFile: "\(folder)/a", encoding: .utf8) == "new")
  }

  @Test("leaves nothing behind when it is let go") func gone() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file("a").write(Array("half".utf8))
    #expect(names.isEmpty)
  }

  @Test("is refused where it cannot be, before anything is written") func refused() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, kind) in [("missing/a", MediationError.Kind.failed), (".", .refused)] {
      #expect { try file(name) } throws: { ($0 as? MediationError)?.kind == kind }
    }
    #expect {
      try NewFile(at: FilePlace("/dev/null", field: .named("--output")), field: .named("--output"))
    } throws: {
      ($0 as? MediationError)?.kind == .refused
        && ($0 as? MediationError)?.field == .named("--output")
    }
  }
}
