import Formats
import Foundation
import Testing

/// Ledgers as stations keep them, read by the built program: each folder of `Ledgers` has the files, the
/// commands and what the year's report says afterwards (`case.json`).
@Suite("A ledger of a station")
struct LedgerTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Ledgers")

  static let names = contents(folder).filter { name in
    #if Spreadsheet
      true
    #else
      // Workbooks are read by a program that is not there.
      !contents(folder.appendingPathComponent(name)).contains { $0.hasSuffix(".xlsx") }
    #endif
  }

  private static func contents(_ folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test("comes in as it is meant", arguments: names)
  func comesIn(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let ledger = try JSON(
      parsing: Array(Data(contentsOf: folder.appendingPathComponent("case.json"))))
    let program = try Program(isShipped: true)
    defer { program.remove() }
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(file), to: program.folder.appendingPathComponent(file))
    }
    let made = try program.shell("mediate init --station JS07 --name 建设路派出所 --district 410105")
    try #require(made.status == 0)
    for step in try #require(ledger["steps"]?.array) { try take(step, program, name) }
    guard let report = ledger["report"], report != .null else { return }
    let result = try program.shell("mediate report yearly 2021 --json")
    let total = try JSON(parsing: Array(result.output.utf8))["total"]
    #expect(total?["cohort_registered"] == report["found"], "\(name): found")
    #expect(total?["cohort_resolved"] == report["resolved"], "\(name): resolved")
    #expect(try program.shell("mediate check").status == 0, "\(name): check")
  }

  private func take(_ step: JSON, _ program: Program, _ name: String) throws {
    let words = (step["args"]?.array ?? []).compactMap(\.string)
    let line =
      "mediate \(words.joined(separator: " "))" + (words.contains("--json") ? "" : " --json")
    let result = try program.shell(line)
    let said = result.error + result.output
    #expect(step["exit"] == .integer(Int(result.status)), "\(name): \(line): \(said)")
    for word in step["stderr_has"]?.array ?? [] {
      #expect(said.contains(word.string ?? ""), "\(name): \(line): \(said)")
    }
    guard result.status == 0 else { return }
    let answer = try? JSON(parsing: Array(result.output.utf8))
    for member in step["json"]?.members ?? [] {
      #expect(answer?[member.key] == member.value, "\(name): \(line): \(member.key)")
    }
    if let count = step["count"] {
      #expect(.integer(answer?.array?.count ?? -1) == count, "\(name): \(line)")
    }
  }

  @Test("there are ledgers to read")
  func present() { #expect(Self.names.count > 30) }
}
