import Foundation
import Testing

/// When something was entered is what the machine's clock says.
@Suite("The program as it is handed out")
struct ClockTests {
  @Test("enters by the clock, whatever day is taken for today") func entering() throws {
    let program = try Program(isShipped: true)
    defer { program.remove() }
    _ = try program.shell("mediate init --station JS07 --name 建设路派出所 --today 2021-03-01")
    let logged = try program.shell(
      """
      STORY_DAY=2021-03-02 mediate log --category other --source grid --summary 测试 \
      --on yesterday --today 2021-03-02 --json | grep -E 'registered_on|entered_at'
      """)
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect(logged.output.contains("\"registered_on\": \"2021-03-01\""))
    #expect(!logged.output.contains("\"entered_at\": \"2021"))
    #expect(logged.output.contains("\"entered_at\": \"\(year)"))
  }

  @Test("does not seal a month that is not over") func sealing() throws {
    let program = try Program(isShipped: true)
    defer { program.remove() }
    _ = try program.shell(
      """
      mediate init --station JS07 --name 建设路派出所 2>/dev/null
      mediate log --category other --source grid --summary 测试 2>/dev/null
      """)
    let sealed = try program.shell(
      """
      mediate report seal monthly $(date +%Y-%m) --today 2999-01-01 --signed-by 甲 --reviewed-by 乙
      """)
    #expect(sealed.status == 4)
    #expect(sealed.error.contains("还不能封存"))
  }

  @Test("lets nothing happen after the clock's day") func future() throws {
    let program = try Program(isShipped: true)
    defer { program.remove() }
    _ = try program.shell("mediate init --station JS07 --name 建设路派出所 2>/dev/null")
    let logged = try program.shell(
      "mediate log --category other --source grid --summary 测试 --today 2999-01-01")
    #expect(logged.status == 4)
    #expect(logged.error.contains("还没有到"))
  }
}
