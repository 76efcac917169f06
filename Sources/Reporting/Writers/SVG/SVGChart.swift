import Formats
import Markup
import Mediation

/// A chart as a picture inside a page, as wide as the page lets it; `HTMLStyle.charts` is its ink.
struct SVGChart {
  let chart: Chart
  let id: String
  let language: Language

  /// The width of every chart, in units of the picture.
  static let width = 400.0

  init(_ chart: Chart, id: String, _ language: Language) {
    self.chart = chart
    self.id = id
    self.language = language
  }

  /// A drawing: what it is made of and how high it came out.
  struct Drawing {
    var definitions: [Markup] = []
    var marks: [Markup] = []
    var height = 0.0
  }

  var markup: Markup {
    let drawing =
      switch chart.plot {
      case .bars(let bars): self.bars(bars)
      case .columns(let labels, let series): columns(labels, series)
      case .steps(let curves): steps(curves)
      }
    var children: [Markup] = [
      .element("title", ["id": "\(id)-title"], chart.title),
      .element("desc", ["id": "\(id)-desc"], Wording.description(chart)(language)),
    ]
    if !drawing.definitions.isEmpty { children.append(.element("defs", [:], drawing.definitions)) }
    return .element(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-desc",
        "viewBox": "0 0 \(SVGChart.width.coordinate) \(drawing.height.coordinate)",
      ], children + drawing.marks, onLines: true)
  }

  func ink(_ index: Int) -> SeriesInk { SeriesInk(index, chart: id) }
}
