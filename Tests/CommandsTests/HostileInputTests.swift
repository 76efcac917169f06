import Testing

/// Input that nobody at the office would type.
@Suite("Hostile input")
struct HostileInputTests {
  private static func object(_ summary: String) -> [UInt8] {
    Array("{\"category\":\"other\",\"source\":\"grid\",\"summary\":\"\(summary)\"}".utf8)
  }

  private static let log = ["log", "--json", "-", "--today", "2021-03-02"]

  @Test("of ten million bytes is refused and writes nothing") func large() throws {
    let world = try WorldDouble(input: Self.object(String(repeating: "a", count: 10_000_000)))
    try #require(world.makeOffice() == 0)
    #expect(world.run(Self.log) == 4)
    #expect(world.output.isEmpty)
    #expect(world.error.utf8.count < 2_000)
  }

  @Test("with a NUL is refused") func null() throws {
    let world = try WorldDouble(input: Self.object("a\\u0000b"))
    try #require(world.makeOffice() == 0)
    #expect(world.run(Self.log) == 2)
    #expect(world.output.isEmpty)
  }

  @Test("in names is shown without its power", arguments: ["zh", "en"])
  func escapes(language: String) throws {
    let world = try WorldDouble(input: [])
    try #require(world.makeOffice() == 0)
    let name = "甲\u{1B}[2J某\u{202E}\u{2066}\u{7}"
    let logged = world.run([
      "log", "--category", "other", "--source", "grid", "--summary", name, "--party",
      "applicant:\(name)", "--grid", name, "--today", "2021-03-02",
    ])
    try #require(logged == 0)
    #expect(world.run(["show", "1", "--today", "2021-03-02"], language: language) == 0)
    #expect(world.run(["list", "--today", "2021-03-02"], language: language) == 0)
    let printed = world.output + world.error
    let powers: Set<UInt32> = [0x1B, 0x07, 0x202E, 0x2066]
    #expect(!printed.unicodeScalars.contains { powers.contains($0.value) })
  }

  @Test("that is no JSON, or no object", arguments: ["", "{", "[]", "1", "{\"risk\":\"red\"}"])
  func noObject(text: String) throws {
    let world = try WorldDouble(input: Array(text.utf8))
    try #require(world.makeOffice() == 0)
    #expect(world.run(Self.log) == 2)
    #expect(world.output.isEmpty)
  }
}
