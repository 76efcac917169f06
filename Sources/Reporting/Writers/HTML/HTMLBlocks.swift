import Formats
import Markup
import Mediation

/// The parts of a document between its head and its foot; charts that follow each other share a
/// row where there is room.
enum HTMLBlocks {
  static func markup(_ document: Document) -> [Markup] {
    var parts: [Markup] = []
    var charts: [Markup] = []
    var chartCount = 0
    var names = TableNames(under: document.title)
    func closeRow() {
      if !charts.isEmpty {
        parts.append(.element("div", ["class": "charts"], charts, onLines: true))
      }
      charts = []
    }
    for block in document.blocks {
      if case .chart(let chart) = block {
        chartCount += 1
        charts.append(figure(chart, number: chartCount, document.language))
        continue
      }
      closeRow()
      switch block {
      case .heading(let text):
        names.heading = text
        parts.append(.element("h2", [:], text))
      case .text(let text): parts.append(paragraph(text))
      case .note(let text): parts.append(paragraph(text, ["class": "note"]))
      case .table(let table):
        parts.append(HTMLTable(table, document.language, name: names.name(of: table)).markup)
      case .chart: break
      }
    }
    closeRow()
    return parts
  }

  /// A text with its own line breaks.
  private static func paragraph(
    _ text: String, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> Markup {
    var children: [Markup] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !children.isEmpty { children.append(.single("br")) }
      children.append(Markup(text: String(line)))
    }
    return .element("p", attributes, children)
  }

  private static func figure(_ chart: Chart, number: Int, _ language: Language) -> Markup {
    .element(
      "figure", [:],
      [
        .element("figcaption", [:], chart.title),
        SVGChart(chart, id: "chart-\(number)", language).markup,
      ], onLines: true)
  }
}
