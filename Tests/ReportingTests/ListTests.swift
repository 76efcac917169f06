import Formats
import Mediation
import Testing

@testable import Reporting

@Suite("A list on a narrow line")
struct ListTests {
  private static let long = "楼上漏水，两家为修理费争执已久，多次上门都没有谈成 (call 110, 3 times)"

  private func list(_ language: Language, columns: [ListColumn]? = nil) -> Table {
    let shown = columns ?? ListColumn.usual
    var table = Table(listing: [], columns: columns, today: Day(ordinal: 18_700), in: language)
    let cells: [ListColumn: String] = [
      .number: "JS07-2021-0001", .status: Status.referredOut.label(language),
      .category: Category.wages.label(language), .registered: "2021-03-05", .days: "1,234",
      .mediator: "JS07-M1", .parties: "甲×× 乙×× 丙×× 丁×× 戊××", .summary: Self.long,
    ]
    table.rows = [shown.map { .text(cells[$0] ?? "") }]
    return table
  }

  @Test(
    "keeps to it", arguments: [120, 80, 60],
    [Language.zh, .en])
  func fits(width: Int, language: Language) {
    let lines = lines(list(language), language, width)
    #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
    // What is a number or a day is whole, or its column is not there.
    #expect(lines[2].hasPrefix("JS07-2021-0001  "))
    #expect(lines[2].contains("1,234"))
    #expect(lines[2].contains("2021-03-05") || !lines[2].contains("2021-03"))
    #expect(lines[2].contains("JS07-M1") || !lines[2].contains("JS07-M"))
    #expect(lines[2].contains("楼上漏水，两"))
  }

  @Test("shows all there is where there is room")
  func wide() {
    #expect(lines(list(.zh), .zh, 400)[2].contains(Self.long))
  }

  @Test("gives way in the summary first, then in the parties, then leaves columns out")
  func turns() {
    let natural = lines(list(.zh), .zh, 400)[2].displayWidth
    let cut = lines(list(.zh), .zh, natural - 5)[2]
    #expect(cut.hasSuffix("…") && cut.contains("戊××"))
    let shorter = lines(list(.zh), .zh, natural - Self.long.displayWidth + 10)[2]
    #expect(!shorter.contains("戊××") && shorter.contains("甲××") && shorter.contains("JS07-M1"))
    #expect(!lines(list(.zh), .zh, 80)[0].contains("调解员"))
  }

  @Test("leaves out first what is empty, so that the rest is whole")
  func empty() {
    var table = list(.zh)
    table.rows = [table.rows[0].enumerated().map { [5, 6].contains($0) ? .text("") : $1 }]
    table.rows[0][7] = .text("楼上漏水")
    let lines = lines(table, .zh, 80)
    #expect(!lines[0].contains("调解员") && lines[2].contains("2021-03-05"), "\(lines)")
    #expect(lines[2].contains(Category.wages.label(.zh)), "\(lines)")
  }

  @Test("marks on a terminal what is past a limit, and nothing else changes")
  func marks() {
    var table = list(.en)
    table.marks[TableMark.Place(row: 0, column: 4)] = TableMark(.urgent)
    table.marks[TableMark.Place(row: 0, column: 7)] = TableMark(.found, part: 6..<12)
    let marked = TextWriter.write(table, .en, width: 80, isMarked: true)
    let text = String(decoding: marked, as: UTF8.self)
    #expect(text.contains("\u{1B}[1;31m1,234\u{1B}[0m"))
    #expect(text.contains("楼上\u{1B}[1;35m漏水\u{1B}[0m，"))
    #expect(text.hasPrefix("\u{1B}[1mnumber\u{1B}[0m  "))
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(Array(plain.utf8) == TextWriter.write(table, .en, width: 80))
  }

  @Test("leaves out no column that was asked for")
  func asked() {
    let columns: [ListColumn] = [.number, .registered, .mediator, .parties, .summary]
    let heading = lines(list(.zh, columns: columns), .zh, 40)[0]
    #expect(columns.allSatisfy { heading.contains($0.heading.zh) }, "\(heading)")
  }

  private func lines(_ table: Table, _ language: Language, _ width: Int) -> [String] {
    String(decoding: TextWriter.write(table, language, width: width), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test("names its columns in both languages, and the nearest one for a slip")
  func words() throws {
    for column in ListColumn.allCases {
      #expect(try ListColumn.columns(column.rawValue, field: .filter) == [column])
      #expect(try ListColumn.columns(column.heading.zh, field: .filter) == [column])
    }
    let error = try #require(throws: MediationError.self) {
      try ListColumn.columns("number,sumary", field: .filter)
    }
    guard case .words(let advice) = error.hint else { return #expect(Bool(false)) }
    #expect(advice.en.hasPrefix("did you mean “summary”?"))
  }
}
