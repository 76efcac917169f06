import Formats
import Mediation
import Testing

@testable import Exchange

@Suite("The rows of a ledger")
struct SourceRowTests {
  private func rows(of stream: String, sheet: String? = nil) throws -> [SourceRow] {
    var sheet = try SheetRows(ImportBytes(Array(stream.utf8)), named: sheet)
    var rows: [SourceRow] = []
    while let row = try sheet.next() { rows.append(row) }
    return rows
  }

  private static let book = """
    mediate-rows/1
    sheet,说明,visible
    row,1,s,请按格式填写
    sheet,台账,visible
    row,2,sss,登记日期,简要情况,纠纷类别
    row,3,dsn,2021-03-05,"a,""b""
    c",3400
    row,4,-se,,争车位,#REF!
    row,6,-s,,噪音
    merge,3,1,6,1
    merge,2,1,2,2
    sheet,旧,hidden
    end

    """

  @Test("of a workbook come with their numbers, kinds and merged cells; the known sheet is found")
  func sheet() throws {
    let rows = try rows(of: Self.book)
    #expect(rows.map(\.line) == [2, 3, 4, 6])
    #expect(rows[1].fields == ["2021-03-05", "a,\"b\"\nc", "3400"])
    #expect(rows[1].kinds == [.day, .text, .number])
    #expect(rows[2].fields == ["2021-03-05", "争车位", "#REF!"])
    #expect(rows[2].spread(0) == .above)
    #expect(rows[2].spread(1) == nil)
    #expect(rows[3].fields == ["2021-03-05", "噪音"])
    #expect(rows[3].kind(0) == .day)
    #expect(throws: RowError.self) { try rows[2].refuseUnknown(2) }
    try rows[2].refuseUnknown(1)
  }

  @Test("of a sheet are those that were named")
  func named() throws {
    #expect(try rows(of: Self.book, sheet: "说明").map(\.fields) == [["请按格式填写"]])
    #expect(try rows(of: Self.book, sheet: "旧").isEmpty)
    let error = #expect(throws: MediationError.self) { try rows(of: Self.book, sheet: "新") }
    #expect(error?.field == .sheet)
  }

  @Test("of one of two sheets without headings that are known are asked for")
  func ambiguous() throws {
    let error = #expect(throws: MediationError.self) {
      try rows(of: Self.book.replacing("登记日期", with: "甲"))
    }
    #expect(error?.hint == .ledger(.nameSheet(Phrase(zh: "说明、台账", en: "说明, 台账"))))
  }

  @Test("of a stream that breaks off are none")
  func broken() {
    let error = #expect(throws: MediationError.self) {
      try rows(of: Self.book.replacing("end\n", with: ""))
    }
    #expect(error?.kind == .failed)
  }

  @Test("longer than a ledger's name their row, and the next one follows")
  func limits() throws {
    let long = String(repeating: "长", count: 30_000)
    let stream = "mediate-rows/1\nsheet,a,visible\nrow,7,s,\(long)\nrow,9,s,b\nend\n"
    var sheet = try SheetRows(ImportBytes(Array(stream.utf8)), named: nil)
    let error = #expect(throws: RowError.self) { try sheet.next() }
    #expect(error?.line == 7)
    #expect(error?.error.message.en.contains("cell 1") == true)
    #expect(try sheet.next()?.line == 9)
  }

  @Test("of a page are its cells, spread where they are merged")
  func page() throws {
    let text = """
      <!DOCTYPE html><style>td { mso-number-format: "<td>x" }</style><body><p>题</p>
      <table border=1><tr><th colspan="2">当事人<th>日期</th></tr>
      <!-- <tr><td>不是</td></tr> --><tr><td>甲&nbsp;&amp;&#x4E59;</td><td>a<br/>b</td>
      <td rowspan=2>2021-03-05</td></tr>
      <tr><td>  空
       格 </td><td>&lt;x&gt; < 3 &unknown;</td></tr><tr><td></td></tr>
      <tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>
      """
    for size in [1, 7, 10_000] {
      var reader = HTMLRows()
      var rest = Array(text.utf8)[...]
      var rows: [SourceRow] = []
      while let row = try reader.next(more: {
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }) { rows.append(row) }
      #expect(
        rows.map(\.fields) == [
          ["当事人", "当事人", "日期"], ["甲\u{A0}&乙", "a\nb", "2021-03-05"],
          ["空 格", "<x> < 3 &unknown;", "2021-03-05"], ["内"], ["外"],
        ])
      #expect(rows.map(\.line) == [1, 2, 3, 6, 5])
      #expect(rows[0].spread(1) == .left)
      #expect(rows[2].spread(2) == .above)
      #expect(rows[2].spread(0) == nil)
    }
  }

  @Test("of a page go back as a page")
  func pageAgain() throws {
    let page = """
      <table><tr><td>category</td><td>source</td><td>summary</td><td>registered_on</td></tr>
      <tr><td>neighbour</td><td>screening</td><td>a &lt; b</td><td>2021-02-30</td></tr></table>
      """
    let ledger = try ImportFile(Array(page.utf8), defaultStation: "JS07")
    #expect(ledger.shape == .html)
    var file = ledger
    guard case .failure(let error)? = file.next() else {
      Issue.record("the row is not bad")
      return
    }
    let bad = ledger.badRows([error], in: .en)
    #expect(String(decoding: bad, as: UTF8.self).contains("a &lt; b"))
    var again = try ImportFile(bad, defaultStation: "JS07")
    guard case .failure(let same)? = again.next() else {
      Issue.record("the row is not bad any more")
      return
    }
    #expect(same.error == error.error)
  }

  @Test("without a table in a page say so")
  func noTable() {
    let error = #expect(throws: MediationError.self) {
      try ImportFile(Array("<html><body>请登录</body></html>".utf8))
    }
    #expect(error?.message.en == "there is no table in the page")
  }
}
