import Foundation
import Testing

/// Many people at once.
@Suite("Eight processes at a time")
struct CrowdTests {
  @Test("register two hundred disputes under numbers without a gap") func register() throws {
    let program = try Program()
    defer { program.remove() }
    let made = try program.shell(
      "mediate init --station JS07 --name 建设路派出所 --today 2021-03-01")
    try #require(made.status == 0)
    let one = "mediate log --category other --source grid --summary 测试 --today 2021-03-02"
    let worker = "for i in {1..25}; do \(one) 2>/dev/null || echo bad; done"
    let result = try program.shell("for w in {1..8}; do ( \(worker) ) & done; wait")
    let numbers = result.output.split(separator: "\n").map(String.init).sorted()
    let expected = (1...200).map { serial in
      "JS07-2021-" + String(String(10_000 + serial).dropFirst())
    }
    #expect(numbers == expected)
    let checked = try program.shell("mediate check")
    #expect(checked == Program.Result(output: "", error: "", status: 0))
  }
}
