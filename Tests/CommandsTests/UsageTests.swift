import Testing

/// Command lines that are mistakes of the person who typed them.
@Suite("A usage error")
struct UsageTests {
  static let lines = [
    "nothing", "--nothing", "list --limit many", "list --limit=-1", "list colour:red",
    "list status:nothing", "list registered:2021-02-30", "list open", "list --lang xx",
    "list --today 2021-02-30", "note 1 记事 --as 甲某", "show", "show x", "show 0", "show 1-2-3-4",
    "show 1 2", "log --category nothing --source grid --summary 测试",
    "log --category other --source nothing --summary 测试",
    "log --category other --source grid", "log --source grid --summary 测试",
    "log --category other --summary 测试",
    "log --category other --source grid --summary 测试 --party 甲某",
    "log --category other --source grid --summary 测试 --party 申请人:",
    "log --category other --source grid --summary 测试 --on 2021-13-01",
    "log --category other --source grid --summary 测试 --station 所",
    "log --category other --source grid --summary 测试 --form oral",
    "log --category other --source grid --summary 测试 --performed",
    "log --category other --source grid --summary 测试 --resolved maybe",
    "log --category other --source grid --summary 测试 --op-id 一",
    "log 漏水 --category other --source grid --summary 测试",
    "accept", "accept 1 --on never", "accept 1 --nothing", "assign 1",
    "session 1 --result nothing", "note 1", "link 1", "link 1 2 --kind nothing", "resolve 1",
    "resolve 1 --outcome nothing", "resolve 1 --outcome agreement --form nothing",
    "resolve 1 --outcome agreement --performed --perform-by 2021-03-09",
    "fail 1 --reason nothing", "fail 1 --reason no_show --told nothing",
    "decline 1 --reason nothing", "withdraw 1 --reason nothing", "terminate 1 --reason nothing",
    "reopen 1 --reason nothing", "refer 1", "visit 1", "visit 1 --satisfaction nothing",
    "undo --op-id 一", "init", "init --station 所 --name 建设路派出所", "station add",
    "station add JS08", "station add 所 --name 名", "station add JS08 --name 名 --kind nothing",
    "mediator add 甲某", "mediator add M1 --kind nothing", "operator add", "operator add 甲某",
    "report monthly", "report monthly 2021", "report monthly 2021-13", "report yearly 2021-03",
    "report monthly 2021-03 --by mediator", "report monthly 2021-03 --format pdf",
    "report monthly 2021-03 --format xlsx", "report monthly 2021-03 --as-of never", "import",
    "export --format xml",
    "catalogue list category other", "rules show", "rules due visit",
    "rules due visit --from never", "rules list --on 2021-02-30", "rules list visit",
  ]

  @Test("exits 2 and says why on standard error only", arguments: lines)
  func exits(line: String) throws {
    let world = try WorldDouble()
    try #require(world.makeOffice() == 0)
    try #require(
      world.run([
        "log", "--category", "other", "--source", "grid", "--summary", "测试", "--today",
        "2021-03-02",
      ]) == 0)
    let before = (world.output, world.error)
    let words = line.split(separator: " ").map(String.init)
    let status = world.run(words + (line.contains("--today") ? [] : ["--today", "2021-03-03"]))
    #expect(status == 2)
    #expect(world.output == before.0)
    #expect(world.error.dropFirst(before.1.count).hasPrefix("mediate: "))
  }
}
