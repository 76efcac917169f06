import Foundation
import Testing

/// What was erased by law is nowhere any more: no byte of it in any file of the office, and no command
/// that prints it.
@Suite("What was erased of a dispute")
struct ErasedTests {
  /// Each text once, with a mark in it that stands nowhere else.
  private static let marks = [
    "记甲", "记乙", "记丙", "记丁", "记戊", "记己", "记庚", "记辛", "记壬", "记癸", "记子", "记丑", "记寅",
    "记卯", "记辰", "记巳", "记午", "记未",
  ]

  @Test("is in no file of the office, and in nothing that is printed", arguments: [false, true])
  func everywhere(isDestroyed: Bool) throws {
    let world = try ErasedTests.office()
    #expect(try ErasedTests.found(in: world.folder, except: []).isEmpty == false)
    if isDestroyed {
      try ErasedTests.run("retention propose 1 --basis 法", in: world)
      try ErasedTests.run("retention approve 1 --as yi", in: world)
      // Why a file was closed stays with the stub, until it is erased too.
      try ErasedTests.run("redact 1 --field basis --basis 法 --yes", in: world)
    } else {
      try ErasedTests.run("redact 1 --field all --basis 法 --yes", in: world)
    }
    // Copies that were made before hold it, and the program said so.
    #expect(world.error.contains("此前备份 2 次、带文字导出 1 次"))
    #expect(world.error.contains("before-restore"))
    #expect(try ErasedTests.found(in: world.folder, except: ["copy.db", "out.csv"]).isEmpty)
    try ErasedTests.run("report seal monthly 2021-02 --signed-by a --reviewed-by b", in: world)
    let before = (world.output.count, world.error.count)
    for line in [
      "show 1", "show 1 --json", "terms 1", "terms 1 --json", "list", "list --json",
      "list --reveal 看", "journal 1",
      "journal 1 --json", "journal", "journal --access", "export", "export --format ndjson",
      "export --anonymous", "export --public-log", "report monthly 2021-03 --by station --json",
      "report explain monthly 2021-03 --column new", "report verify 1", "report verify 2",
      "report explain monthly 2021-02 --restated all", "report seals 1", "report seals 2 --json",
      "check", "search \(ErasedTests.marks[0])", "note 1 记 --op-id log1", "retention review",
    ] {
      _ = world.run(line.split(separator: " ").map(String.init))
    }
    // The one search names it itself, in its answer of nothing.
    let printed =
      String(world.output.dropFirst(before.0)) + String(world.error.dropFirst(before.1))
    for mark in ErasedTests.marks { #expect(!printed.contains(mark), "\(mark)") }
    try ErasedTests.run("backup \(world.folder.path)/later.db", in: world)
    #expect(try ErasedTests.found(in: world.folder, except: ["copy.db", "out.csv"]).isEmpty)
    // A copy of before, put back, has it erased again.
    try ErasedTests.run("restore \(world.folder.path)/copy.db --accept-loss 试", in: world)
    #expect(try ErasedTests.found(in: world.folder, except: ["copy.db", "out.csv"]).isEmpty)
  }

  private static func run(_ line: String, in world: WorldDouble) throws {
    let status = world.run(line.split(separator: " ").map(String.init))
    try #require(status == 0, "\(line): \(world.error.suffix(300))")
  }

  /// The marks that stand in files, with the files.
  private static func found(in folder: URL, except names: Set<String>) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
      guard !names.contains(name) else { return [String]() }
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      return marks.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  /// An office whose one dispute has every kind of text, a seal, a backup, an export, and a database
  /// kept aside.
  private static func office() throws -> WorldDouble {
    let parties = """
      {"category": "other", "source": "grid", "summary": "\(marks[0])", "grid": "\(marks[1])",
       "source_ref": "\(marks[2])", "parties": [{"role": "applicant", "name": "\(marks[3])",
       "phone": "\(marks[4])", "address": "\(marks[5])", "id_number": "\(marks[6])"}]}
      """
    let world = try WorldDouble(input: Array(parties.utf8))
    try #require(world.makeOffice() == 0)
    for line in [
      "log --json - --op-id log1 --on 2021-03-01", "note 1 \(marks[7]) --op-id note1",
      "restrict 1 --basis \(marks[12])",
      "restrict 1 --lift --basis \(marks[13])", "link 1 \(marks[8]) --kind repeat",
      "session 1 --note \(marks[9])",
      "resolve 1 --outcome agreement --form written --terms \(marks[10]) --terms \(marks[14]) "
        + "--amount 1=500 --owed-by 1=1",
      "terms 1 --renegotiate 1 --amount 400 --terms \(marks[15]) --because \(marks[16])",
      "perform 1 --term 1 --amount 399 --proof \(marks[17])", "perform 1 --proof \(marks[17])",
      "reopen 1 --reason breach", "refer 1 --to \(marks[11])",
      "report seal monthly 2021-02 --signed-by a --reviewed-by b",
      "backup \(world.folder.path)/copy.db", "export --output \(world.folder.path)/out.csv",
      "restore \(world.folder.path)/copy.db --accept-loss 试",
      "export --output \(world.folder.path)/out.csv", "backup \(world.folder.path)/copy.db",
    ] { try run(line, in: world) }
    return world
  }
}
