import Formats
import Markup

/// The ground a chart with two axes is drawn on.
struct SVGFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double

  init(left: Double, right: Double = SVGChart.width - 2, top: Double, bottomLines: Int) {
    self.left = left
    self.right = right
    self.top = top
    bottom = top + 150
    height = bottom + 20 + Double(bottomLines) * 16
  }

  var width: Double { right - left }

  /// The height of a share of the whole axis.
  func y(_ share: Double) -> Double { bottom - (bottom - top) * share }

  /// The place of a day along the axis.
  func x(_ day: Int, of last: Int) -> Double { left + width * Double(day) / Double(max(1, last)) }

  /// Fine lines across at round heights, with their numbers at the left.
  func heights(_ ticks: [(value: Int, text: String)], of end: Int) -> [Markup] {
    ticks.flatMap { tick in
      let y = y(Double(tick.value) / Double(max(1, end)))
      let label = SVG.text(tick.text, left - 6, y, .end, kind: "tick")
      return tick.value == 0 ? [label] : [SVG.line(left, y, right, y, kind: "grid"), label]
    }
  }

  /// The line everything stands on.
  var base: Markup { SVG.line(left, bottom, right, bottom, kind: "base") }

  /// What the axes show: the heights above at the left, the breadth below at the right.
  func titles(across: String, upward: String) -> [Markup] {
    let cells = SVG.cells(in: SVGChart.width)
    return [
      SVG.text(upward.truncated(to: cells), 0, top - 16, kind: "axis"),
      SVG.text(across.truncated(to: cells), right, bottom + 28, .end, kind: "axis"),
    ]
  }
}
