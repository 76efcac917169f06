import Exchange
import Mediation
import Testing

@Suite("A map of columns")
struct ColumnMapTests {
  private func map(_ text: String) throws -> ColumnMap { try ColumnMap(csv: Array(text.utf8)) }

  @Test("is the same however its lines stand, and with remarks or without")
  func order() throws {
    let lines = ["事由,summary,,", "类型,category,打架,damages", ",source,,grid"]
    let one = try map("column,field,value,code\n" + lines.joined(separator: "\n"))
    let other = try map("# 注\n" + lines.reversed().joined(separator: "\r\n") + "\r\n")
    #expect(one == other)
  }

  @Test(
    "names the line that it does not understand",
    arguments: [
      ("column,field,value,code\n事由,nothing,,", 2), ("事由,summary,,,多", 1), ("事由,ignore,甲,", 1),
      (",agreed_on,,=summary", 1), ("事由", 1),
      ("# 注\n\n事由,summary,,\n\"x", 4),
    ])
  func lines(text: String, line: Int) {
    let error = #expect(throws: MediationError.self) { try map(text) }
    #expect(error?.kind == .usage)
    #expect(error?.field == .columnMap)
    #expect(error?.message.en.contains("line \(line) ") == true, "\(error?.message.en ?? "")")
  }

  @Test(
    "refuses to say two things of one column, one cell or one field",
    arguments: [
      "事由,summary,,\n事由,ignore,,", "事由,ignore,,\n事由,summary,,",
      "类型,category,打架,damages\n类型,category,打架,other", ",source,,grid\n,source,,walk_in",
    ])
  func twice(text: String) {
    let error = #expect(throws: MediationError.self) { try map(text) }
    #expect(error?.message.en.contains("said twice") == true)
  }

  @Test("may say the same thing twice, and feed two fields from one column")
  func same() throws {
    #expect(
      try map("类型,category,打架,damages\n类型,category,打架,damages")
        == map("类型,category,打架,damages"))
    _ = try map("日期,registered_on,,\n日期,accepted_on,,")
  }
}
