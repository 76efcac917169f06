import Mediation
import Testing

@Suite("A filter of disputes")
struct DisputeFilterTests {
  private static let today = Day(ordinal: 18_691)  // 2021-03-05

  private func filter(_ words: String...) throws -> DisputeFilter {
    try DisputeFilter(words: words, today: Self.today)
  }

  @Test("is empty without words")
  func empty() throws {
    #expect(try filter() == DisputeFilter())
  }

  @Test(
    "reads the same in either language",
    arguments: [
      ("status:open", "状态:未了结"), ("status:agreed", "状态：已达成协议"),
      ("station:js07", "派出所:JS07"), ("district:410105", "区县:410105"),
      ("category:neighbour,family", "类别:邻里纠纷,婚姻家庭"), ("source:walk-in", "来源:来所求助"),
      ("outcome:resolved", "结果:已化解"), ("mediator:JS07-M1", "调解员:JS07-M1"),
      ("grid:G1", "网格：G1"), ("registered:2021-03", "登记:2021-03"),
    ])
  func languages(english: String, chinese: String) throws {
    #expect(try filter(english) == filter(chinese))
    #expect(try filter(english) != DisputeFilter())
  }

  @Test("gathers the values of one key")
  func gathered() throws {
    let gathered = try filter("category:family,neighbour", "category:wages")
    #expect(gathered.categories == [.family, .neighbour, .wages])
    #expect(try filter("status:open,closed").statuses == Lifecycle.openStatuses.union([.closed]))
    #expect(try filter("outcome:resolved").outcomes == [.agreement, .reconciled])
  }

  @Test(
    "reads days of registration",
    arguments: [
      ("registered:2021-02", "2021-02-01", "2021-02-28"),
      ("registered:2021", "2021-01-01", "2021-12-31"),
      ("registered:昨天", "2021-03-04", "2021-03-04"),
      ("registered:-3d", "2021-03-02", "2021-03-02"),
    ])
  func days(word: String, from: String, to: String) throws {
    let filter = try filter(word)
    #expect(filter.registeredFrom == Day(from))
    #expect(filter.registeredTo == Day(to))
  }

  @Test("reads a span whose last day is excluded")
  func span() throws {
    let span = try filter("registered.after:2021-03-01", "registered.before:2021-03-05")
    #expect(span.registeredFrom == Day("2021-03-01"))
    #expect(span.registeredTo == Day("2021-03-04"))
  }

  @Test(
    "is refused where it says nothing",
    arguments: [
      "", "open", "status", "status:", ":open", "state:open", "status:opened", "category:邻",
      "registered:someday", "registered.before:2021-02-30", "Status:open",
    ])
  func refused(word: String) {
    let error = #expect(throws: MediationError.self) { try filter(word) }
    #expect(error?.kind == .usage)
    #expect(error?.field != nil)
    #expect(error?.hint != nil)
  }

  @Test(
    "is refused where it bounds the days twice, naming both words",
    arguments: [
      ["registered:2021-03", "registered:2021-04"], ["登记:2021-03", "registered:2021-03"],
      ["registered:2021-03,2021-04"], ["registered.after:2021-03-01", "registered.from:-3d"],
      ["registered.before:今天", "status:open", "registered.before:昨天"],
      ["registered:2021", "registered.after:2021-03-01"],
      ["registered.before:2021-03-01", "registered:2021"],
    ])
  func twice(words: [String]) {
    let error = #expect(throws: MediationError.self) {
      try DisputeFilter(words: words, today: Self.today)
    }
    #expect(error?.kind == .usage)
    for word in words where word.hasPrefix("registered") && !word.contains(",") {
      #expect(error?.message.en.contains("“\(word)”") == true)
    }
  }

  @Test("names every key it understands in its refusal", arguments: DisputeFilter.keys)
  func keys(key: String) {
    let error = #expect(throws: MediationError.self) { try filter("nonsense:1") }
    #expect(error?.hint?.prose?.en.contains(key) == true)
  }
}
