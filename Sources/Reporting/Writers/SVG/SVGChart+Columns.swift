import Formats
import Markup

extension SVGChart {
  /// Columns side by side for each label, under a legend where there are several series.
  func columns(_ labels: [String], _ series: [Chart.Series]) -> Drawing {
    var legend = SVGLegend()
    if series.count > 1 {
      for (index, row) in series.enumerated() {
        let ink = ink(index)
        legend.add(row.name) { x, y in
          [SVG.rectangle(x, y - 5, 22, 10, kind: "column \(ink.kind)", fill: ink.fill)]
        }
      }
    }
    let axis = Axis(upTo: series.flatMap(\.values).max() ?? 0, steps: 5)
    let frame = SVGFrame(
      left: SVG.width(of: Table.grouped(axis.end)) + 8, top: legend.height + 26, bottomLines: 1)

    var drawing = Drawing()
    drawing.definitions = series.indices.compactMap { ink($0).pattern }
    drawing.marks = legend.marks
    drawing.marks += frame.heights(axis.ticks.map { ($0, Table.grouped($0)) }, of: axis.end)
    drawing.marks += columns(series, labels.count, frame, axis)
    drawing.marks += frame.titles(across: chart.across, upward: chart.upward)
    drawing.marks.append(frame.base)
    drawing.marks += monthLabels(labels, frame)
    drawing.height = frame.height
    return drawing
  }

  private func columns(
    _ series: [Chart.Series], _ count: Int, _ frame: SVGFrame, _ axis: Axis
  ) -> [Markup] {
    let place = frame.width / Double(max(1, count))
    let width = min(26, place * 0.8 / Double(max(1, series.count)))
    let widest = series.flatMap(\.values).map { SVG.width(of: Table.grouped($0)) }.max() ?? 0
    let saysValues = series.count == 1 && widest <= place
    var marks: [Markup] = []
    for (index, row) in series.enumerated() {
      let ink = ink(index)
      for (position, value) in row.values.prefix(count).enumerated() {
        let middle = frame.left + place * (Double(position) + 0.5)
        let x = middle + width * (Double(index) - Double(series.count) / 2)
        let y = frame.y(Double(max(0, value)) / Double(axis.end))
        if value > 0 {
          marks.append(
            SVG.rectangle(
              x + 0.5, y, max(width - 1, 0.5), frame.bottom - y, kind: "column \(ink.kind)",
              fill: ink.fill))
        }
        if saysValues { marks.append(SVG.text(Table.grouped(value), middle, y - 8, .middle)) }
      }
    }
    return marks
  }

  /// As many labels as have room, at even distances from the first.
  private func monthLabels(_ labels: [String], _ frame: SVGFrame) -> [Markup] {
    let place = frame.width / Double(max(1, labels.count))
    let widest = (labels.map(SVG.width).max() ?? 0) + 6
    let every = max(1, Int((widest / place).rounded(.up)))
    return stride(from: 0, to: labels.count, by: every).map { index in
      let x = frame.left + place * (Double(index) + 0.5)
      let half = SVG.width(of: labels[index]) / 2
      return SVG.text(
        labels[index], min(max(x, half), SVGChart.width - half), frame.bottom + 11, .middle)
    }
  }
}
