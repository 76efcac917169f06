import Formats
import Markup
import Mediation

extension SVGChart {
  /// Stairs over days, with their bands, named at their ends or in a legend.
  func steps(_ curves: [Chart.Steps]) -> Drawing {
    let last = max(1, curves.map(\.lastDay).max() ?? 1)
    let isNamedAtEnd = namesFitAtEnds(curves, last)
    let margin = isNamedAtEnd ? (curves.map { SVG.width(of: $0.name) }.max() ?? 0) + 12 : 12
    let legend = legend(curves, names: curves.count > 1 && !isNamedAtEnd)
    let frame = SVGFrame(
      left: SVG.width(of: "100 %") + 8, right: SVGChart.width - margin, top: legend.height + 26,
      bottomLines: 1)

    var drawing = Drawing()
    drawing.marks = legend.marks
    drawing.marks += frame.heights(
      stride(from: 0, through: 100, by: 20).map { ($0, "\($0) %") }, of: 100)
    for (index, curve) in curves.enumerated() {
      let bands = StepBand.bands(of: curve)
      if !bands.isEmpty { drawing.definitions.append(ink(index).band) }
      drawing.marks += bands.map { band($0, ink(index), frame, last) }
    }
    for (index, curve) in curves.enumerated() {
      drawing.marks += stairs(curve, ink(index), curves.count, frame, last)
    }
    if isNamedAtEnd { drawing.marks += endNames(curves, frame) }
    drawing.marks.append(frame.base)
    drawing.marks += days(frame, last)
    drawing.marks += frame.titles(across: chart.across, upward: chart.upward)
    drawing.height = frame.height
    return drawing
  }

  /// Several short names, at curves that all reach the far end.
  private func namesFitAtEnds(_ curves: [Chart.Steps], _ last: Int) -> Bool {
    curves.count > 1 && curves.count <= 6
      && curves.allSatisfy {
        $0.name.displayWidth <= 14 && $0.lastDay * 20 >= last * 19 && !$0.drawn.isEmpty
      }
  }

  private func legend(_ curves: [Chart.Steps], names: Bool) -> SVGLegend {
    var legend = SVGLegend()
    if names {
      for (index, curve) in curves.enumerated() {
        let ink = ink(index)
        legend.add(curve.name) { x, y in
          [SVG.line(x, y, x + 22, y, kind: "curve \(ink.kind)"), ink.mark(x + 11, y)]
        }
      }
    }
    if let index = curves.firstIndex(where: { !StepBand.bands(of: $0).isEmpty }) {
      let ink = ink(index)
      legend.add(Wording.interval(language)) { x, y in
        [SVG.rectangle(x, y - 5, 22, 10, kind: "band \(ink.kind)", fill: ink.bandFill)]
      }
    }
    return legend
  }

  private func band(
    _ band: StepBand, _ ink: SeriesInk, _ frame: SVGFrame, _ last: Int
  ) -> Markup {
    let days = band.points.map(\.day) + [band.end]
    func edge(_ shares: [Double]) -> [String] {
      shares.enumerated().flatMap { index, share in
        [days[index], days[index + 1]].map {
          "\(frame.x($0, of: last).coordinate) \(frame.y(share).coordinate)"
        }
      }
    }
    let outline =
      edge(band.points.compactMap(\.high)) + edge(band.points.compactMap(\.low)).reversed()
    return .single(
      "path",
      [
        "d": "M" + outline.joined(separator: "L") + "Z", "class": "band \(ink.kind)",
        "fill": ink.bandFill,
      ])
  }

  private func days(_ frame: SVGFrame, _ last: Int) -> [Markup] {
    Axis(upTo: last, steps: 6).ticks.filter { $0 <= last }.flatMap { day in
      let x = frame.x(day, of: last)
      return [
        SVG.line(x, frame.bottom, x, frame.bottom + 4, kind: "base"),
        SVG.text(Table.grouped(day), x, frame.bottom + 12, .middle, kind: "tick"),
      ]
    }
  }
}
