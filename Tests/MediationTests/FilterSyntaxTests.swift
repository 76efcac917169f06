import Mediation
import Testing

@Suite("The words of a filter")
struct FilterSyntaxTests {
  @Test(
    "are read and printed",
    arguments: [
      (["status:open", "类别：邻里，家庭"], "status:open category:邻里,家庭"),
      (["status:open category:wages"], "status:open category:wages"),
      (["a", "or", "b", "c"], "text:a or text:b text:c"),
      (["(a", "or", "b)", "c"], "(text:a or text:b) text:c"),
      (["a or (b or c)"], "text:a or text:b or text:c"),
      (["(a mine) and ((c))"], "text:a mine text:c"),
      (["not", "not", "mine"], "not not mine"), (["not (a b)"], "not text:\"a b\""),
      (["not(mine late)"], "not (mine late)"), (["mine）"], nil),
      (["（我的", "或", "超期）"], "mine or late"),
      (["楼上 漏水"], "text:\"楼上 漏水\""), (["text:楼上 漏水", "乙"], "text:\"楼上 漏水\" text:乙"),
      (["漏水(三楼)"], "text:\"漏水(三楼)\""), (["(漏水(三楼) or mine)"], "text:\"漏水(三楼)\" or mine"),
      (["楼上，漏水"], "text:\"楼上，漏水\""), (["text:甲,乙"], "text:甲,乙"), (["text:\"甲,乙\""], "text:\"甲,乙\""),
      (["text:“甲 乙”,丙"], "text:\"甲 乙\",丙"), (["\"a \\\"b\\\" \\\\\""], "text:\"a \\\"b\\\" \\\\\""),
      (["text:a\\b"], "text:a\\b"), (["text:or"], "text:or"), (["text:12:30"], "text:12:30"),
      (["text:\"none\""], "text:\"none\""), (["mediator:none,M1"], "mediator:none,M1"),
      (["mediator.none"], "mediator:none"), (["mediator.has:"], nil),
      (["@催办", "mine"], "filter:催办 mine"),
      (["registered.from:2021"], "registered.after:2021"), (["登记.前:今天"], "registered.before:今天"),
      (["category:family,", "wages"], nil), (["category:family, wages"], "category:family,wages"),
      (["mine late"], "mine late"), (["甲 mine"], "text:甲 mine"),
      (["甲 乙 or 丙"], "text:\"甲 乙\" or text:丙"),
      ([" "], ""), (["\"a\\\"\u{611}b\""], "text:\"a\\\"\u{611}b\""),
    ] as [([String], String?)])
  func printed(words: [String], text: String?) throws {
    guard let text else {
      #expect(throws: MediationError.self) { try FilterSyntax(words: words) }
      return
    }
    let syntax = try FilterSyntax(words: words)
    #expect(syntax.description == text)
    #expect(try FilterSyntax(line: text) == syntax)
  }

  @Test("say which of them is at fault")
  func place() {
    for (words, place) in [
      (["mine", "statsu:open"], 2), (["a", "or"], 2), (["(a", "b"], 1), (["mine", "late )"], 2),
      (["mine", "", "late"], 2), (["a", "or", "or", "b"], 3), (["x", "money.after:2"], 2),
    ] {
      let error = #expect(throws: MediationError.self) { try FilterSyntax(words: words) }
      #expect(error?.message.en.hasPrefix("word \(place): ") == true, "\(words)")
      #expect(error?.message.zh.hasPrefix("第 \(place) 个词：") == true, "\(words)")
      #expect(error?.kind == .usage)
    }
  }

  @Test("go only so deep, and so far")
  func limits() throws {
    let deep = { (depth: Int) in
      [String](repeating: "(", count: depth) + ["mine"] + [String](repeating: ")", count: depth)
    }
    #expect(try FilterSyntax(words: deep(32)) == FilterSyntax(words: ["mine"]))
    for words in [
      deep(33), deep(100_000), [String](repeating: "not", count: 100_000) + ["mine"],
      [String](repeating: "mine", count: 101),
      ["text:" + [String](repeating: "a", count: 501).joined(separator: ",")],
    ] {
      #expect(throws: MediationError.self) { try FilterSyntax(words: words) }
    }
  }

  @Test("printed and read again are the same, whatever was said", arguments: 0..<40)
  func again(seed: UInt64) throws {
    var chance = RandomCourseTests.Generator(state: seed)
    for _ in 0..<50 {
      let words = RandomFilter.words(&chance)
      guard let syntax = try? FilterSyntax(words: words) else { continue }
      #expect(try FilterSyntax(line: syntax.description) == syntax, "\(words)")
    }
  }

  @Test("of any signs are read the same again, or refused", arguments: 0..<20)
  func signs(seed: UInt64) throws {
    var chance = RandomCourseTests.Generator(state: seed)
    let signs = [
      "(", ")", "（", "）", " ", "\u{3000}", ",", "，", ":", "：", "\"", "“", "”", "\\", "not", "or",
      "且",
      "text", "mine", "@", "\u{611}", "\u{301}", ".none", "mediator", "a", "漏", "none", "\u{0}",
      "\n", "status:open",
    ]
    var read = 0
    for _ in 0..<500 {
      let words = (0...Int.random(in: 0...3, using: &chance)).map { _ in
        (0...Int.random(in: 0...7, using: &chance)).map { _ in
          signs[Int.random(in: signs.indices, using: &chance)]
        }.joined()
      }
      guard let syntax = try? FilterSyntax(words: words) else { continue }
      read += 1
      #expect(try FilterSyntax(line: syntax.description) == syntax, "\(words)")
    }
    #expect(read > 20)
  }

  @Test("put in the place of a name hang together as before")
  func saved() throws {
    let syntax = try FilterSyntax(words: ["@a", "not", "@b"])
    let whole = try syntax.replacingSaved { name, _ in
      try FilterSyntax(line: name == "a" ? "late or mine" : "status:open 漏水")
    }
    #expect(whole.description == "(late or mine) not (status:open text:漏水)")
    #expect(
      try FilterSyntax(line: "mine").replacingSaved { _, _ in FilterSyntax() }.description == "mine"
    )
  }

  @Test("with a text that is searched for have it first, as it is")
  func seeking() throws {
    let syntax = try FilterSyntax(words: ["status:open", "late"]).seeking("or not (")
    #expect(syntax.description == "text:\"or not (\" status:open late")
    #expect(
      try FilterSyntax(words: ["a", "or", "b"]).seeking("c").description
        == "text:c (text:a or text:b)")
  }

  @Test("can be asked for by every key, in both languages", arguments: FilterKey.allCases)
  func keys(key: FilterKey) throws {
    for word in [key.rawValue] + key.chinese {
      let words = key.values == .nothing ? [word] : ["\(word):1"]
      #expect(try FilterSyntax(words: words).conditions.map(\.key) == [key])
    }
    for relation in key.relations {
      for word in relation.words {
        let condition = try FilterSyntax(words: ["\(key.rawValue).\(word):1"]).conditions[0]
        #expect(condition.relation == relation)
      }
    }
    let names = FilterKey.allCases.flatMap { [$0.rawValue] + $0.chinese }
    #expect(Set(names).count == names.count)
    for group in key.groups {
      for word in [group.zh, group.en] {
        #expect(throws: Never.self) { try DisputeFilter.reading(["\(key.rawValue):\(word)"]) }
      }
    }
  }
}
