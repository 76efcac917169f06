import Exchange
import Mediation
import Testing

@Suite("Two columns for one thing")
struct SynonymTests {
  private func file(_ text: String, map: String = "") throws -> ImportFile {
    try ImportFile(
      Array(text.utf8), map: ColumnMap(csv: Array(map.utf8)), defaultStation: "JS07")
  }

  @Test(
    "are refused, naming both",
    arguments: [
      ("类别,来源,简要情况,登记日期,登记时间", "", ["登记日期", "登记时间", "registered_on"]),
      ("类别,来源,简要情况,registered_on,登记日期", "", ["registered_on", "登记日期"]),
      ("类别,来源,简要情况,登记日期,登记日期", "", ["4", "5", "登记日期"]),
      ("类别,来源,简要情况,登记日期,排查日", "排查日,registered_on,,", ["登记日期", "排查日"]),
      ("类别,来源,简要情况,登记日期,甲方,申请人", "甲方,applicant,,", ["甲方", "申请人"]),
    ])
  func headings(heading: String, map: String, names: [String]) {
    let error = #expect(throws: MediationError.self) { try file(heading + "\n", map: map) }
    #expect(error?.kind == .usage)
    for name in names {
      #expect(error?.message.zh.contains(name) == true, "\(error?.message.zh ?? "")")
      #expect(error?.message.en.contains(name) == true, "\(error?.message.en ?? "")")
    }
    #expect(error?.hint == .ledger(.chooseColumn))
  }

  @Test("are refused in a row of keys, which the other rows do not mind")
  func keys() throws {
    let good = #"{"类别":"other","来源":"grid","简要情况":"测试","登记日期":"2021-03-05"}"#
    let bad =
      #"{"类别":"other","来源":"grid","简要情况":"测试","登记日期":"2021-03-05","registered_on":null}"#
    var file = try file("\(good)\n\(bad)\n\(good)\n")
    guard case .success? = file.next(), case .failure(let error)? = file.next(),
      case .success? = file.next()
    else {
      Issue.record("one row of three is bad")
      return
    }
    #expect(error.line == 2)
    #expect(error.error.message.en.contains("“登记日期” and “registered_on”"))
  }

  @Test("are one where the map leaves the other out, of which nothing is said")
  func ignored() throws {
    let map = "column,field,value,code\n登记时间,ignore,,\n"
    var csv = try file(
      "类别,来源,简要情况,登记日期,登记时间\nother,grid,测试,2021-03-05,2021-04-02\n", map: map)
    var lines = try file(
      #"{"登记时间":"2021-04-02","类别":"other","来源":"grid","简要情况":"测试","登记日期":"2021-03-05"}"#,
      map: map)
    for row in [csv.next(), lines.next()] {
      #expect(try row?.get().entries.first?.happenedOn == Day("2021-03-05"))
    }
    #expect(csv.ignoredHeadings.isEmpty && lines.ignoredHeadings.isEmpty)
  }

  @Test(
    "are one field and another where a map says so, and its constants fill empty cells only")
  func several() throws {
    var file = try file(
      "类别,来源,事,日\nother,,测试,2021-03-05\nother,grid,测试,2021-03-05\n",
      map: "日,registered_on,,\n日,accepted_on,,\n日,accepted_on,,\n事,summary,,\n,source,,screening\n")
    var sources: [Source] = []
    while case .success(let record)? = file.next() {
      #expect(record.entries.map(\.act.kind) == [.registered, .accepted])
      if case .registered(let registration)? = record.entries.first?.act {
        sources.append(registration.source)
      }
    }
    #expect(sources == [.screening, .grid])
  }

  @Test(
    "are refused in a map that says two things of one",
    arguments: [
      ("结果,outcome,好,agreement\n结果,outcome,好,failed", ["2", "好", "agreement", "failed"]),
      (",source,,grid\n,source,,court", ["2", "source", "grid", "court"]),
      ("日,ignore,,\n日,registered_on,,", ["2", "日", "ignore", "registered_on"]),
      ("日,registered_on,,\n日,ignore,,", ["2", "日", "registered_on", "ignore"]),
    ])
  func maps(csv: String, names: [String]) {
    let error = #expect(throws: MediationError.self) { try ColumnMap(csv: Array(csv.utf8)) }
    #expect(error?.field == .columnMap)
    for name in names { #expect(error?.message.en.contains(name) == true, "\(name)") }
    #expect(throws: Never.self) {
      try ColumnMap(csv: Array("结果,outcome,好,agreement\n结果,outcome,好,agreement".utf8))
    }
  }
}
