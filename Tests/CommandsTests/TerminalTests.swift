import Commands
import Testing

@Suite("A list on a terminal")
struct TerminalTests {
  private func world(
    height: Int = 24, showsColour: Bool = true, hasPages: Bool = true, hasPager: Bool = true
  ) throws -> WorldDouble {
    let terminal = Terminal(
      width: 60, height: height, showsColour: showsColour, hasPages: hasPages)
    let world = try WorldDouble(terminal: terminal, hasPager: hasPager)
    #expect(world.makeOffice() == 0)
    for summary in ["楼上漏水", "争车位"] {
      let log = ["log", "--category", "邻里", "--source", "110", "--summary", summary]
      #expect(world.run(log) == 0)
    }
    return world
  }

  private func list(_ world: WorldDouble, _ words: String...) -> String {
    let before = world.output
    #expect(world.run(["list", "--columns", "number"] + words) == 0)
    return String(world.output.dropFirst(before.count))
  }

  private static let plain = "编号\n--------------\nJS07-2021-0002\nJS07-2021-0001\n"
  private static let bold =
    "\u{1B}[1m编号\u{1B}[0m\n--------------\n\u{1B}[1mJS07-2021-0002\u{1B}[0m\n"
    + "\u{1B}[1mJS07-2021-0001\u{1B}[0m\n"

  @Test("has weight where it is shown and nobody says otherwise")
  func colour() throws {
    #expect(list(try world()) == Self.bold)
    #expect(list(try world(), "--color", "never") == Self.plain)
    #expect(list(try world(showsColour: false)) == Self.plain)
    #expect(list(try world(showsColour: false), "--color", "always") == Self.bold)
    #expect(list(try world(), "--plain") == "JS07-2021-0002\nJS07-2021-0001\n")
  }

  @Test("goes through a pager when it is more than a screen")
  func pages() throws {
    let small = try world(height: 4)
    #expect(list(small) == "")
    #expect(small.shown == Self.bold)
    for world in [
      try world(height: 5), try world(height: 4, hasPages: false),
      try world(height: 4, hasPager: false),
    ] {
      #expect(list(world) == Self.bold)
      #expect(world.shown == nil)
    }
    let asked = try world(height: 4)
    #expect(list(asked, "--no-pager") == Self.bold)
    #expect(asked.shown == nil)
    #expect(asked.run(["list", "--json", "--fields", "number"]) == 0)
    #expect(asked.shown == nil)
  }

  @Test("keeps to the terminal's line")
  func width() throws {
    let world = try world(showsColour: false)
    let before = world.output
    #expect(world.run(["list"]) == 0)
    #expect(world.output.dropFirst(before.count).hasPrefix("编号            状态    类别"))
    #expect(!world.output.contains("调解员"))
  }
}
