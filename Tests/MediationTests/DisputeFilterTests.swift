import Mediation
import Testing

@Suite("A filter of disputes")
struct DisputeFilterTests {
  private func filter(_ words: String...) throws -> DisputeFilter {
    try DisputeFilter.reading(words)
  }

  private func only(_ words: String...) throws -> DisputeFilter.Condition? {
    if case .condition(let condition) = try DisputeFilter.reading(words).expression {
      return condition
    }
    return nil
  }

  @Test("is everything without words")
  func empty() throws { #expect(try filter() == DisputeFilter()) }

  @Test(
    "reads the same in either language",
    arguments: [
      (["status:open"], ["状态:未了结"]), (["status:ended"], ["状态：已了结"]),
      (["status:agreed"], ["状态：已达成协议"]), (["station:js07"], ["派出所:金水区第七派出所"]),
      (["station:JS07,JS08"], ["派出所：ＪＳ０７，JS08"]), (["district:410105"], ["区县:金水区"]),
      (["category:neighbour,family"], ["类别:邻里纠纷,婚姻家庭"]), (["source:walk-in"], ["来源:来所求助"]),
      (["outcome:resolved"], ["结果:已化解"]), (["form:written"], ["形式:书面"]),
      (["mediator:JS07-M1"], ["调解员:丙调解"]), (["mediator:M4"], ["调解员:艾力•买买提"]),
      (["mediator:none"], ["调解员:无"]), (["mediator.has"], ["调解员.有"]),
      (["operator:jia"], ["经办人:甲经办"]), (["operator:yi"], ["经办人:ｙｉ"]), (["grid:G1"], ["网格：G1"]),
      (["registered:2021-03"], ["登记:2021年3月"]), (["registered:last-month"], ["登记:上月"]),
      (["registered.after:2021-03"], ["登记.起:3月"]), (["due.before:today"], ["履行期限.前：今天"]),
      (["closed.none"], ["结案:无"]), (["money.over:3000"], ["金额.超过:３０００"]),
      (["money.under:3000.50"], ["金额.不足:3000.5"]), (["text:噪音"], ["文字:噪音"]), (["噪音"], ["文字:噪音"]),
      (["party:甲某"], ["当事人:甲某"]), (["ref:1-2"], ["原编号:1-2"]), (["late"], ["超期"]),
      (["protected"], ["受保护"]), (["mine"], ["我的"]),
      (["not", "status:open"], ["非", "状态:未了结"]),
      (["status:open", "or", "late"], ["状态:未了结", "或", "超期"]),
      (["(status:open or late)", "and", "mine"], ["（状态:未了结", "或", "超期）", "且", "我的"]),
    ])
  func languages(english: [String], chinese: [String]) throws {
    #expect(try DisputeFilter.reading(english) == DisputeFilter.reading(chinese))
    #expect(try DisputeFilter.reading(english) != DisputeFilter())
  }

  @Test("gathers the values of one key")
  func gathered() throws {
    #expect(
      try only("category:family,neighbour,wages") == .category([.family, .neighbour, .wages]))
    #expect(try only("status:open,closed") == .status(Lifecycle.openStatuses.union([.closed])))
    #expect(try only("outcome:resolved") == .outcome([.agreement, .reconciled]))
    #expect(
      try filter("mediator:none,M2").expression
        == .any([.condition(.lacks(.mediator)), .condition(.mediator(["M2"]))]))
    #expect(
      try filter("text:甲,乙").expression
        == .any([.condition(.text("甲")), .condition(.text("乙"))]))
  }

  @Test(
    "reads days",
    arguments: [
      ("registered:2021-02", "2021-02-01", "2021-02-28"),
      ("registered:2021", "2021-01-01", "2021-12-31"),
      ("registered:昨天", "2021-03-04", "2021-03-04"),
      ("registered:-3d", "2021-03-02", "2021-03-02"),
      ("registered:week", "2021-03-01", "2021-03-07"),
      ("registered:上周", "2021-02-22", "2021-02-28"),
      ("registered:last month", "2021-02-01", "2021-02-28"),
      ("registered:last_month", nil, nil),
      ("registered:去年", "2020-01-01", "2020-12-31"),
      ("registered:2020年2月", "2020-02-01", "2020-02-29"),
      ("registered.after:2021-02", "2021-02-01", nil),
      ("registered.from:2021-03-01", "2021-03-01", nil),
      ("registered.before:2021-03-05", nil, "2021-03-04"),
      ("registered.before:2021", nil, "2020-12-31"),
    ] as [(String, String?, String?)])
  func days(word: String, from: String?, to: String?) throws {
    guard from != nil || to != nil else {
      #expect(throws: MediationError.self) { try filter(word) }
      return
    }
    let span = DaySpan(from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) })
    #expect(try only(word) == .day(.registered, span))
  }

  @Test("reads amounts, whose bounds are left out")
  func amounts() throws {
    #expect(try only("money:3000") == .amount(from: 300_000, to: 300_000))
    #expect(try only("money.over:3000") == .amount(from: 300_001, to: nil))
    #expect(try only("money.under:3000") == .amount(from: nil, to: 299_999))
  }

  @Test(
    "is mine where the mediator has the asker's code, and nothing of somebody who mediates nothing")
  func mine() throws {
    #expect(
      try DisputeFilter.reading(["mine"], asker: "M2").expression == .condition(.mediator(["M2"])))
    #expect(try filter("mine").expression == .any([]))
  }

  @Test("looks nobody up where nobody is named")
  func lazily() throws {
    let words = ["status:open", "category:wages", "registered:2021", "(late or money.over:3)", "甲"]
    #expect(throws: Never.self) {
      try DisputeFilter.reading(words, in: FixedDirectory(isAsked: false))
    }
  }

  @Test(
    "is refused where it says nothing or names nobody",
    arguments: [
      "", "status", "open", "未了结", ":open", "status:", "state:open", "status:opened", "category:邻",
      "registered:someday", "registered.before:2021-02-30", "Status:open", "station:JS99",
      "station:无名派出所", "district:JS07", "mediator:nobody", "mediator:丁调解", "operator:bing",
      "grid:G9", "money:much", "money.after:3", "status.over:3", "mine:yes", "late:1",
      "status:none",
      "party.none", "registered.after:2021,2022", "text:", "category:family,", "(status:open",
      "status:open)", "or", "not", "()", "\"甲", "station.none:JS07", "text:none",
    ])
  func refused(word: String) {
    let error = #expect(throws: MediationError.self) { try filter(word) }
    #expect(error?.kind == .usage)
    #expect(error?.field != nil)
    #expect(error?.message.en.contains("word 1") == true)
    #expect(error?.message.zh.contains("第 1 个词") == true)
  }

  @Test("looks for blank words no more than a search does")
  func blank() {
    let error = #expect(throws: MediationError.self) { try filter("text:\" \"") }
    #expect(error?.hint == .searchFor("漏水"))
  }

  @Test(
    "names the nearest known word",
    arguments: [
      ("statsu:open", "status"), ("调节员:M2", "调解员"), ("status:opne", "open"),
      ("category:neighbor", nil), ("category:neighbuor", "neighbour"), ("station:JS06", "JS07"),
      ("station:金水区第六派出所", "金水区第七派出所"), ("mediator:M9", "M2"), ("xyz:1", nil),
    ])
  func nearest(word: String, meant: String?) throws {
    do {
      _ = try filter(word)
      #expect(meant == nil)
    } catch let error as MediationError {
      switch error.hint {
      case .filterKey(let nearest), .filterValue(_, let nearest): #expect(nearest == meant)
      default: Issue.record("\(String(describing: error.hint))")
      }
    }
  }

  @Test("lists the codes of a name that several have")
  func ambiguous() {
    let error = #expect(throws: MediationError.self) { try filter("station:花园路派出所") }
    #expect(error?.hint == .words(zh: "写代码：JS08、ZY01", en: "write a code: JS08, ZY01"))
  }

  @Test(
    "is refused where it bounds the same twice, naming both words",
    arguments: [
      ["registered:2021-03", "registered:2021-04"], ["登记:2021-03", "registered:2021-03"],
      ["registered.after:2021-03-01", "registered.from:-3d"],
      ["registered.before:今天", "status:open", "registered.before:昨天"],
      ["registered:2021", "registered.after:2021-03-01"],
      ["registered.before:2021-03-01", "registered:2021"], ["category:family", "类别:wages"],
      ["status:open", "(late status:closed)"],
    ])
  func twice(words: [String]) {
    let error = #expect(throws: MediationError.self) { try DisputeFilter.reading(words) }
    #expect(error?.kind == .usage)
    for word in words where word.hasPrefix("registered") || word.hasPrefix("category") {
      #expect(error?.message.en.contains("“\(word)”") == true)
    }
  }

  @Test("may ask for two texts at once, and for the same in different places")
  func manifold() throws {
    for words in [["甲", "乙"], ["party:甲", "party:乙"], ["status:open", "or", "status:closed"]] {
      #expect(throws: Never.self) { try DisputeFilter.reading(words) }
    }
  }

  @Test("knows where personal text is looked at")
  func seeks() throws {
    for word in ["甲", "party:甲", "ref:1", "ref:none", "money:3", "money.has"] {
      #expect(try filter("status:open", "or", "not", word).seeks)
    }
    #expect(try !filter("status:open", "mediator:none", "grid:G1", "late").seeks)
  }
}
