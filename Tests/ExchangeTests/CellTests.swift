import Exchange
import Mediation
import Testing

@Suite("A cell of a ledger")
struct CellTests {
  private func registration(
    _ columns: String, _ cells: String
  ) throws -> (entry: Entry?, error: RowError?) {
    let bytes = Array("category,summary,source,\(columns)\nother,测试,grid,\(cells)\n".utf8)
    var file = try ImportFile(
      bytes, encoding: nil, map: ColumnMap(), defaultStation: "JS07")
    switch file.next() {
    case .success(let record): return (record.entries.first, nil)
    case .failure(let error): return (nil, error)
    case nil: return (nil, nil)
    }
  }

  @Test(
    "is a day in whichever way people write one",
    arguments: [
      "2021-03-05", "20210305", "2021年3月5日", "2021/3/5", "2021.3.5", "２０２１-０３-０５", "2021年3月5号",
      "44260",
      "2021. 3. 5", "2021-3-5 14:20", "2021-03-04T20:20:00Z", "二〇二一年三月五日", "5 Mar 2021",
      "2021年3月5日 星期五", "20210305142000", "2021年3月5日上午", "2021/3/5 下午2:20", "民国110年3月5日", "2021．3．5",
      "2021—3—5", "44260.5972222", "2021-3-5 9:00-10:30", "2021年3月5日21时-22时30分",
      "2021-03-05T10:00:00-05:00",
    ])
  func days(text: String) throws {
    #expect(try registration("registered_on", text).entry?.happenedOn == Day("2021-03-05"))
  }

  @Test(
    "is no day where the calendar has none, and says how to write one",
    arguments: [
      "2021-02-30", "05/03/2021", "3月5日", "4426", "昨天", "2021-3", "21-3-5", "2021年3月5日 星期四",
      "2021-03-05 25:00", "3.5",
    ])
  func noDays(text: String) throws {
    let error = try #require(try registration("registered_on", text).error).error
    #expect(error.field == .column("registered_on"))
    #expect(error.message.en.contains(text))
    #expect(error.hint != nil)
  }

  @Test(
    "says nothing where people write that there is nothing",
    arguments: ["", "无", "-", "—", "/", "  "])
  func nothing(text: String) throws {
    let (entry, error) = try registration("registered_on,grid", "2021-03-05,\(text)")
    #expect(error == nil)
    guard case .registered(let registration)? = entry?.act else {
      Issue.record("no registration")
      return
    }
    #expect(registration.grid == nil)
  }

  @Test("names the column and the word where a code is not known")
  func codes() throws {
    let bytes = Array("category,source,summary,registered_on\n吵架,grid,测试,2021-03-05\n".utf8)
    var file = try ImportFile(bytes, encoding: nil, map: ColumnMap(), defaultStation: "JS07")
    guard case .failure(let error) = file.next() else {
      Issue.record("it was understood")
      return
    }
    #expect(error.error.field == .column("category"))
    #expect(error.error.message.zh.contains("吵架"))
  }
}
