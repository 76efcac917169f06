import Foundation
import Testing

@testable import Files

@Suite("What a stopped program left")
struct LeftoversTests {
  /// More than any process is called.
  private static let gone = 4_194_305

  @Test("is known by its name, and nothing else is")
  func names() {
    for (name, file) in [
      ("a.db.17.part", "a.db"), ("a.db.17.part-journal", "a.db"), ("a.db.17.snapshot", "a.db"),
      ("a.db.17.snapshot.18.part", "a.db"), ("a.1.17.part", "a.1"),
    ] {
      #expect(Leftovers.parted(name)?.file == file)
      #expect(Leftovers.parted(name)?.process == 17)
    }
    for name in ["a.db", "a.db.part", "a.db.x.part", "a.db.-1.part", ".17.part", "a.db-journal"] {
      #expect(Leftovers.parted(name) == nil, "\(name)")
    }
  }

  @Test("is swept when the program is gone, and no file of another")
  func sweep() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("leftovers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = ProcessInfo.processInfo.processIdentifier
    let names = [
      "a.db", "a.db.\(Self.gone).part", "a.db.\(Self.gone).snapshot", "a.db.\(own).part",
      "b.db.\(Self.gone).part",
    ]
    for name in names { try Data().write(to: folder.appendingPathComponent(name)) }
    let left = Leftovers(of: "\(folder.path)/a.db")
    #expect(
      left.abandoned == [
        "\(folder.path)/a.db.\(Self.gone).part", "\(folder.path)/a.db.\(Self.gone).snapshot",
      ])
    left.sweep()
    #expect(left.abandoned.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.db", "a.db.\(own).part", "b.db.\(Self.gone).part",
      ])
  }
}
