import Markup

/// What tells one series of a chart from another without colour: a pattern, a dash, a mark.
struct SeriesInk {
  /// The series' place; after the sixth they begin again.
  let index: Int
  /// What the names of a chart's patterns begin with: the same in no other chart of the page.
  let chart: String

  init(_ index: Int, chart: String) {
    self.index = index % 6
    self.chart = chart
  }

  /// The class that gives the colour.
  var kind: String { "ink-\(index)" }

  /// What columns are filled with: the first solid, the others with a pattern.
  var fill: String { index == 0 ? "currentColor" : "url(#\(chart)-fill-\(index))" }

  /// The lines a pattern is made of, in a square of 6 units.
  private var stroke: String {
    ["", "M0 3H6", "M3 3h.01", "M0 3H6", "M0 3H6M3 0V6", "M0 3H6"][index]
  }

  private var turn: Int { [0, 45, 45, 0, 45, -45][index] }

  /// The pattern of a column, to stand among the definitions of the picture.
  var pattern: Markup? { index == 0 ? nil : hatch("fill", stroke, turn, 6) }

  /// The pattern of a band around a curve: lines that lean another way for each.
  var band: Markup { hatch("band", "M0 2.5H5", [45, -45, 90, 0, 70, 20][index], 5) }

  var bandFill: String { "url(#\(chart)-band-\(index))" }

  private func hatch(_ name: String, _ stroke: String, _ turn: Int, _ size: Int) -> Markup {
    .element(
      "pattern",
      [
        "id": "\(chart)-\(name)-\(index)", "width": "\(size)", "height": "\(size)",
        "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(\(turn))", "class": kind,
      ], [SVG.path(stroke, kind: index == 2 && name == "fill" ? "dots" : "hatch")])
  }

  /// A small figure on a curve.
  func mark(_ x: Double, _ y: Double) -> Markup {
    let shape =
      switch index {
      case 0: "a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"
      case 1: "v-2.75h6v5.5h-6z"
      case 2: "v2.5l3 -5.5l3 5.5z"
      case 3: "l3 -3.5l3 3.5l-3 3.5z"
      case 4: "m0 -3l6 6m0 -6l-6 6"
      default: "h6m-3 -3v6"
      }
    return SVG.path("M\((x - 3).coordinate) \(y.coordinate)\(shape)", kind: "mark \(kind)")
  }
}
