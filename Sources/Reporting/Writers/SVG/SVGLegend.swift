import Formats
import Markup

/// The names of a chart's series above it, each behind a sample of its ink.
struct SVGLegend {
  private(set) var marks: [Markup] = []
  private var x = 0.0
  private var y = 10.0

  /// Where the picture goes on below.
  var height: Double { marks.isEmpty ? 0 : y + 12 }

  /// Adds a name; the sample is drawn 22 units wide at a place.
  mutating func add(_ name: String, sample: (_ x: Double, _ y: Double) -> [Markup]) {
    let name = name.truncated(to: SVG.cells(in: SVGChart.width - 28))
    let width = 28 + SVG.width(of: name)
    if x > 0, x + width > SVGChart.width {
      x = 0
      y += 18
    }
    marks += sample(x, y)
    marks.append(SVG.text(name, x + 28, y))
    x += width + 16
  }
}
