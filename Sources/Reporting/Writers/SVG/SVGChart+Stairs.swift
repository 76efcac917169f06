import Formats
import Markup

extension SVGChart {
  /// One curve and, where there are several, the marks that tell it from the others.
  func stairs(
    _ curve: Chart.Steps, _ ink: SeriesInk, _ count: Int, _ frame: SVGFrame, _ last: Int
  ) -> [Markup] {
    let points = curve.drawn
    guard let first = points.first else { return [] }
    var path = "M\(frame.x(first.day, of: last).coordinate) \(frame.y(first.share).coordinate)"
    for point in points.dropFirst() {
      path += "H\(frame.x(point.day, of: last).coordinate)V\(frame.y(point.share).coordinate)"
    }
    path += "H\(frame.x(curve.lastDay, of: last).coordinate)"
    let line = SVG.path(path, kind: "curve \(ink.kind)")
    guard count > 1 else { return [line] }
    // Each curve has its marks at other days, so that they do not cover each other.
    let days = (1...4).map { curve.lastDay * ($0 * 6 - ink.index) / 25 }
    return [line]
      + days.compactMap { day in
        points.last { $0.day <= day }.map {
          ink.mark(frame.x(day, of: last), frame.y($0.share))
        }
      }
  }

  /// The names behind the ends of their curves, moved apart where they would touch.
  func endNames(_ curves: [Chart.Steps], _ frame: SVGFrame) -> [Markup] {
    let ends = curves.enumerated().compactMap { index, curve in
      curve.drawn.last.map { (index: index, y: frame.y($0.share)) }
    }
    let order = ends.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    var heights = order.map(\.y)
    for index in heights.indices.dropFirst() {
      heights[index] = max(heights[index], heights[index - 1] + 14)
    }
    // Names pushed below the ground move up again, and push those above.
    var floor = frame.bottom
    for index in heights.indices.reversed() {
      heights[index] = min(heights[index], floor)
      floor = heights[index] - 14
    }
    return zip(order, heights).map { end, y in
      SVG.text(
        curves[end.index].name, frame.right + 8, y, kind: "name ink-\(ink(end.index).index)")
    }
  }
}
