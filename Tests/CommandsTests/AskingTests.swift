import Foundation
import Testing

/// Questions asked on a terminal.
@Suite("A question")
struct AskingTests {
  static let today = ["--today", "2021-03-02"]
  static let spoken = ["log", "--category", "other", "--source", "grid", "--summary", "测试"]

  @Test("is asked for everything that log needs") func log() throws {
    let world = try WorldDouble(answers: ["邻里", "110", "漏水", "申请人:甲某", "被申请人:乙某", ""])
    try #require(world.makeOffice() == 0)
    #expect(world.run(["log"] + Self.today) == 0)
    #expect(world.output == "JS07-2021-0001\n")
    #expect(world.answersLeft == 0)
    #expect(world.run(["show", "1"] + Self.today) == 0)
    #expect(world.output.contains("甲某"))
    #expect(world.output.contains("乙某"))
  }

  @Test(
    "about a dispute that is like another decides what is entered",
    arguments: [("1", "重复报警 110-7"), ("2", "JS07-2021-0001 相关"), ("3", "不是同一起")])
  func alike(answer: String, sentence: String) throws {
    let world = try WorldDouble(answers: ["是哪起", answer, "110-7"])
    try #require(world.makeOffice() == 0)
    let log = [
      "log", "--category", "邻里", "--source", "110", "--summary", "漏水", "--party", "申请人:甲某",
      "--party", "被申请人:乙某",
    ]
    try #require(world.run(log + ["--no-input"] + Self.today) == 0)
    #expect(world.run(log + Self.today) == 0)
    #expect(world.run(["show", answer == "1" ? "1" : "2"] + Self.today) == 0)
    #expect(world.output.contains(sentence))
    #expect(world.run(["show", "2"] + Self.today) == (answer == "1" ? 3 : 0))
  }

  @Test("is asked again when the code is unknown") func again() throws {
    let world = try WorldDouble(answers: ["无此类", "", "邻里", "110", "漏水", ""])
    try #require(world.makeOffice() == 0)
    #expect(world.run(["log"] + Self.today) == 0)
    #expect(world.error.split(separator: "不认识，请再写一次。").count == 3)
    #expect(world.output == "JS07-2021-0001\n")
  }

  @Test("about the outcome is not answered by Enter") func enter() throws {
    let world = try WorldDouble(answers: ["", "", "agreement", "", "written", "", "十日内修好"])
    try #require(world.makeOffice() == 0)
    try #require(world.run(Self.spoken + Self.today) == 0)
    #expect(world.run(["resolve", "1"] + Self.today) == 0)
    #expect(world.answersLeft == 0)
    #expect(world.output.contains("十日内修好"))
  }

  @Test("is a usage error when the input ends", arguments: [[], ["邻里"], ["邻里", "110"]])
  func ends(answers: [String]) throws {
    let world = try WorldDouble(answers: answers)
    try #require(world.makeOffice() == 0)
    #expect(world.run(["log"] + Self.today) == 2)
    #expect(world.output.isEmpty)
  }

  @Test("about the outcome is a usage error when the input ends", arguments: [[], [""]])
  func outcomeEnds(answers: [String]) throws {
    let world = try WorldDouble(answers: answers)
    try #require(world.makeOffice() == 0)
    try #require(world.run(Self.spoken + Self.today) == 0)
    #expect(world.run(["resolve", "1"] + Self.today) == 2)
    #expect(world.run(["list", "status:open", "--json"] + Self.today) == 0)
    #expect(world.output.contains("JS07-2021-0001"))
  }

  @Test("before an import shows what the columns are taken for", arguments: ["", "不", "是"])
  func importing(answer: String) throws {
    let world = try WorldDouble(answers: [answer])
    try #require(world.makeOffice() == 0)
    let file = world.folder.appendingPathComponent("l.csv").path
    try Data(
      "台账,,,\n登记日期,纠纷类别,案件来源,简要情况\n2021-03-01,债务,110,欠款\n2021-03-01,坏,110,坏\n合计,1,,\n".utf8
    ).write(to: URL(fileURLWithPath: file))
    let status = world.run(["import", file, "--skip-bad", file + ".bad"] + Self.today)
    #expect(world.answersLeft == 0)
    #expect(status == 0, "\(world.error)")
    for word in ["registered_on", "合同", "欠款", "共 1 起", "1 行有问题"] {
      #expect(world.error.contains(word), "\(world.error)")
    }
    #expect(world.output.contains("导入 1 起") == (answer == "是"))
    #expect(world.error.contains("：没有导入\n") == (answer != "是"))
  }

  @Test("is not asked with --no-input") func noInput() throws {
    let world = try WorldDouble(answers: ["邻里", "110", "漏水", ""])
    try #require(world.makeOffice() == 0)
    #expect(world.run(["log", "--no-input"] + Self.today) == 2)
    #expect(world.answersLeft == 4)
  }
}
