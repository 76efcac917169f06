import Formats
import Mediation
import Testing

@testable import Reporting

@Suite("A table of every kind of cell")
struct TableBytesTests {
  private let table = Table(
    title: "甲|乙",
    columns: [
      Table.Column("name", "名称", .left), Table.Column("new", "新增"), Table.Column("rate", "率"),
      Table.Column("share", "占比"), Table.Column("other", "其他"),
    ],
    rows: [
      [.text("=1+1\n*星*"), .number(-1_234_567), .rate(Rate(83, of: 84)), .share(1_250), .hidden],
      [.text("派出所"), .number(0), .rate(nil), .share(0), .unreported],
    ],
    total: [.text("合计"), .number(12), .rate(Rate(1, of: 3)), .share(10_000), .missing])

  @Test("is Markdown in which no cell breaks out of its place")
  func markdown() {
    #expect(
      MarkdownWriter.write(table, .zh) == """
        ### 甲\\|乙

        | 名称 | 新增 | 率 | 占比 | 其他 |
        | --- | ---: | ---: | ---: | ---: |
        | =1+1⏎\\*星\\* | -1,234,567 | 98.81 % | 12.50 % | × |
        | 派出所 | 0 | — | 0.00 % | · |
        | **合计** | **12** | **3 中 1** | **100.00 %** | **—** |

        """)
  }

  @Test("is CSV under the keys of machines, no cell of it a formula")
  func csv() {
    let text = String(decoding: table.csv(hasByteOrderMark: true), as: UTF8.self)
    #expect(
      text == """
        \u{FEFF}name,new,rate,share,other
        "'=1+1\n*星*",-1234567,98.81,12.50,×
        派出所,0,,0.00,
        合计,12,33.33,100.00,

        """)
    #expect(!table.csv(hasByteOrderMark: false).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("is text in which a column begins at the same cell in every line")
  func text() {
    let lines = String(decoding: TextWriter.write(table, .zh), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 7)
    #expect(Set(lines.dropFirst().map { String($0).displayWidth }).count == 1)
  }

  @Test("gives way in its last column alone, where that is text", arguments: [40, 20, 1])
  func narrow(width: Int) {
    let notes = Table(
      columns: [Table.Column("n", "n"), Table.Column("text", "text", .left)],
      rows: [[.number(1_000), .text(String(repeating: "纠纷", count: 40))]])
    let lines = String(decoding: TextWriter.write(notes, .en, width: width), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= max(width, 5 + 2 + 12) })
    #expect(lines.last?.hasPrefix("1,000  纠纷") == true)
    #expect(lines.last?.hasSuffix("…") == true)
  }

  @Test(
    "groups the digits of its numbers by three",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (-12, "-12"),
      (56_287, "56,287"), (1_234_567, "1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func groups(number: Int, text: String) {
    #expect(Table.grouped(number) == text)
  }

  @Test(
    "wraps between words and between Chinese characters, never within a word",
    arguments: [
      ("open at end of month", 8, ["open at", "end of", "month"]), ("矛盾纠纷调解", 6, ["矛盾纠", "纷调解"]),
      ("unbreakable 甲", 5, ["unbreakable", "甲"]), ("", 5, []),
    ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(TextWriter.wrap(text, to: width) == lines)
  }
}
