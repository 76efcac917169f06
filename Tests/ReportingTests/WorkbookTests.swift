import Formats
import Mediation
import Reporting
import Testing

@Suite("A workbook")
struct WorkbookTests {
  /// A document whose cells are one of each kind.
  static func document(
    titles: [String] = [""], texts: [String] = [], blocks: [Document.Block] = []
  ) -> Document {
    let columns = [Table.Column("name", "名称", .left)] + (1...9).map { Table.Column("c\($0)", "列") }
    let cells: [Table.Cell] = [
      .text("=1+1"), .number(56_287), .rate(Rate(56_162, of: 56_287)), .rate(Rate(3, of: 7)),
      .rate(Rate(0, of: 0)), .rate(nil), .share(1_234), .unreported, .hidden, .missing,
    ]
    let tables = titles.map {
      Document.Block.table(Table(title: $0, columns: columns, rows: [cells, cells], total: cells))
    }
    return Document(
      title: "月报", office: "建设路派出所", scope: "2021-03",
      blocks: texts.map { .text($0) } + tables + blocks,
      definitions: [Document.Definition(reference: "resolution/1", text: "口径")],
      imprint: ["数据摘要 abc"], language: .zh)
  }

  static func sheets(_ document: Document) -> [JSON] {
    Workbook(document, asOf: SampleReport.now).json["sheets"]?.array ?? []
  }

  static func names(_ document: Document) -> [String] {
    sheets(document).compactMap { $0["name"]?.string }
  }

  @Test("has the report first, then its tables, then what they mean")
  func order() {
    #expect(Self.names(Self.document(titles: ["甲", ""])) == ["报告", "甲", "表 2", "口径"])
  }

  @Test("holds numbers where a reader sees them, and the signs as they are printed")
  func cells() {
    let rows = Self.sheets(Self.document())[1]["rows"]?.array ?? []
    let expected: [JSON] = [
      "=1+1", 56_287, ["percent_hundredths": 9_978], "7 中 3", "—", "—",
      ["percent_hundredths": 1_234], "·", "×", "—",
    ]
    #expect(rows.map { $0["style"]?.string } == ["header", "plain", "plain", "total"])
    #expect(rows.dropFirst().allSatisfy { $0["cells"]?.array == expected })
  }

  @Test("keeps headings and names in sight, filters the rows without the total, and turns if wide")
  func view() {
    let sheet = Self.sheets(Self.document())[1]
    #expect(sheet["frozen_rows"] == 1)
    #expect(sheet["frozen_columns"] == 1)
    #expect(sheet["filter"] == [0, 2])
    #expect(sheet["landscape"] == true)
  }

  @Test("shows every figure of a report as the report does", arguments: Language.allCases)
  func figures(language: Language) throws {
    for report in try [
      SampleReport.monthly(), SampleReport.monthly(by: .whole), SampleReport.yearly(),
      SampleReport.empty(),
    ] {
      let document = report.document(language)
      let sheets = Self.sheets(document).filter { $0["filter"]?.array != nil }
      #expect(sheets.count == document.tables.count)
      for (sheet, table) in zip(sheets, document.tables) {
        let rows = (sheet["rows"]?.array ?? []).dropFirst().map {
          ($0["cells"]?.array ?? []).map(Self.shown)
        }
        let expected = (table.rows + (table.total.map { [$0] } ?? [])).map {
          $0.map { $0.display(language) }
        }
        #expect(Array(rows) == expected)
      }
    }
  }

  private static func shown(_ cell: JSON) -> String {
    if let number = cell.integer { return Table.grouped(number) }
    guard let hundredths = cell["percent_hundredths"]?.integer else { return cell.string ?? "" }
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(decimals.count < 2 ? "0" : "")\(decimals) %"
  }

  @Test("gives its sheets names that spreadsheets accept, none twice")
  func sheetNames() {
    let long = String(repeating: "化解", count: 40)
    let titles = [
      "a/b*c?[d]\\:e", "History", "图", "月", "月", "MONTH", "month", "''", "'", long, long,
    ]
    let names = Self.names(Self.document(titles: titles))
    #expect(names.count == titles.count + 2)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.contains("a b c d"))
    #expect(!names.contains("History"))
    for name in names {
      #expect((1...31).contains(name.utf16.count), "\(name)")
      #expect(!name.contains { "[]:*?/\\'".contains($0) }, "\(name)")
    }
  }

  @Test("keeps texts visible, and no longer than a cell")
  func texts() {
    let long = String(repeating: "长", count: 40_000)
    let sheet = Self.sheets(Self.document(texts: ["a\u{1B}b\u{FFFF}", long]))[0]
    let texts = (sheet["rows"]?.array ?? []).compactMap { $0["cells"]?.array?.first?.string }
    #expect(texts.contains("a\\u{1B}b\u{FFFD}"))
    #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
  }

  @Test("draws charts from figures on a sheet, and curves as stairs")
  func charts() {
    let curve = Chart.Steps(
      "未了结", [.init(day: 0, share: 1), .init(day: 4, share: 0.25, low: 0.1, high: 0.5)],
      lastDay: 9)
    let plots: [Chart.Plot] = [
      .bars([Chart.Bar("0-7", 3), Chart.Bar("8-30", 1)]),
      .columns(labels: ["01", "02"], series: [Chart.Series("新增", [5, 6])]), .steps([curve]),
      .bars([]),
    ]
    let sheets = Self.sheets(
      Self.document(
        blocks: plots.map { .chart(Chart(title: "图", across: "横", upward: "纵", plot: $0)) }))
    #expect(
      sheets.compactMap { $0["name"]?.string } == ["报告", "表 1", "图", "图的数据", "口径"])
    let charts = sheets[2]["charts"]?.array ?? []
    #expect(charts.compactMap { $0["kind"]?.string } == ["bars", "columns", "steps"])
    let series = charts.map { $0["series"]?.array ?? [] }
    #expect(series.map(\.count) == [1, 1, 3])
    #expect(Self.cells(series[0][0]["labels"], sheets) == ["0-7", "8-30"])
    #expect(Self.cells(series[0][0]["values"], sheets) == [3, 1])
    #expect(Self.cells(series[1][0]["values"], sheets) == [5, 6])
    #expect(Self.cells(series[2][0]["labels"], sheets) == [0, 4, 4, 9])
    let shares = Self.cells(series[2][0]["values"], sheets).map { $0["percent_hundredths"] }
    #expect(shares == [10_000, 10_000, 2_500, 2_500])
    #expect(Self.cells(series[2][1]["values"], sheets).first == .null)
  }

  /// The cells of a range.
  private static func cells(_ range: JSON?, _ sheets: [JSON]) -> [JSON] {
    guard let sheet = sheets.first(where: { $0["name"] == range?["sheet"] }),
      let rows = sheet["rows"]?.array, let column = range?["column"]?.integer,
      let first = range?["first"]?.integer, let last = range?["last"]?.integer, first <= last,
      rows.indices.contains(last)
    else { return [] }
    return rows[first...last].map { $0["cells"]?.array?[column] ?? .null }
  }

  @Test("is the same for the same report, and says as of when it is")
  func sameness() throws {
    let report = try SampleReport.yearly()
    let bytes = report.written(as: .xlsx, in: .zh)
    #expect(bytes == report.written(as: .xlsx, in: .zh))
    #expect(try JSON(parsing: bytes)["created"] == .integer(report.asOf.seconds))
  }

  @Test("defines every measure that it lists")
  func definitions() throws {
    let document = try SampleReport.monthly().document(.en)
    let sheet = try #require(Self.sheets(document).last)
    #expect(sheet["name"] == "Definitions")
    let references = (sheet["rows"]?.array ?? []).compactMap { $0["cells"]?.array?.first?.string }
    for measure in document.tables.filter({ $0.columns.first?.key == "id" }).flatMap(\.rows) {
      guard case .text(let id) = measure[0] else { continue }
      #expect(references.contains { $0.hasPrefix("\(id) ") }, "\(id)")
    }
  }
}
