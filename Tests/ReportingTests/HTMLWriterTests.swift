import Mediation
import Reporting
import Testing

@Suite("A page")
struct HTMLWriterTests {
  private let hostile = "<script>alert(\"1\")</script>'&\u{202E}"

  @Test("lets no text become markup, and asks for nothing from elsewhere")
  func escaping() {
    let table = Table(
      title: hostile, columns: [Table.Column("a", hostile)], rows: [[.text(hostile)], [.hidden]])
    let chart = Chart(
      title: hostile, across: hostile, upward: hostile, plot: .bars([Chart.Bar(hostile, 3)]))
    let page = HTMLWriter.write(
      Document(
        title: hostile, office: hostile, scope: hostile,
        blocks: [.heading(hostile), .text(hostile), .table(table), .chart(chart), .note(hostile)],
        definitions: [Document.Definition(reference: hostile, text: hostile)],
        imprint: [hostile], language: .zh))
    #expect(!page.contains("<script"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("url("))
  }

  @Test("closes every element it opens", arguments: Language.allCases)
  func balance(language: Language) throws {
    let page = String(
      decoding: try SampleReport.yearly().written(as: .html, in: language), as: UTF8.self)
    var open: [Substring] = []
    for part in page.split(separator: "<").dropFirst() {
      let name = part.prefix { !" />\n".contains($0) }
      if part.hasPrefix("!") || ["meta", "br"].contains(name) { continue }
      if part.hasPrefix("/") {
        let closed = part.dropFirst().prefix { $0 != ">" }
        #expect(open.popLast() == closed)
      } else if !part.prefix(while: { $0 != ">" }).hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}

@Suite("A chart on a terminal")
struct TextChartTests {
  @Test("draws bars, sparklines and stairs within its width")
  func plots() {
    let bars = Chart(
      title: "未结", across: "天", upward: "起", plot: .bars([.init("0-7", 33), .init("超期", 0)]))
    #expect(
      TextChart.write(bars, width: 30)
        == """
        未结
        0-7  33 ██████████████████████
        超期  0

        """)
    let columns = Chart(
      title: "t", across: "", upward: "",
      plot: .columns(labels: ["1", "2", "3"], series: [.init("new", [0, 4, 8])]))
    #expect(TextChart.write(columns, width: 30) == "t\nnew ▁▄█ 0–8\n")
    let steps = Chart(
      title: "t", across: "", upward: "",
      plot: .steps([
        .init("open", [.init(day: 0, share: 1), .init(day: 5, share: 0.5)], lastDay: 9)
      ]))
    let lines = TextChart.write(steps, width: 40).split(separator: "\n")
    #expect(lines.count == 14)
    #expect(lines[1].hasPrefix("100% │●") && lines[6].contains("50% │"))
  }
}
