import Formats
import Markup

extension SVGChart {
  /// Horizontal bars, each with its label before it and its count behind it.
  func bars(_ bars: [Chart.Bar]) -> Drawing {
    let labels = bars.map(\.label) + [chart.across]
    let labelCells = min(20, labels.map(\.displayWidth).max() ?? 0)
    let left = max(SVG.width(of: String(repeating: " ", count: labelCells)), 20) + 8
    let counts = bars.map { Table.grouped($0.value) }
    let right = SVGChart.width - (counts.map(SVG.width).max() ?? 0) - 10
    let largest = Double(max(1, bars.map(\.value).max() ?? 1))

    var drawing = Drawing()
    var y = 24.0
    for (bar, count) in zip(bars, counts) {
      let lines = SVGChart.label(bar.label, cells: labelCells)
      let height = lines.count > 1 ? 32.0 : 21.0
      let middle = y + height / 2
      for (index, line) in lines.enumerated() {
        let offset = (Double(index) - Double(lines.count - 1) / 2) * 13
        drawing.marks.append(SVG.text(line, left - 8, middle + offset, .end))
      }
      let length = (right - left) * Double(max(0, bar.value)) / largest
      if bar.value > 0 {
        drawing.marks.append(
          SVG.rectangle(left, middle - 6, max(length, 0.75), 12, kind: "bar ink-0"))
      }
      drawing.marks.append(SVG.text(count, left + length + 6, middle, kind: "value"))
      y += height
    }
    drawing.marks += [
      SVG.text(
        chart.across.truncated(to: SVG.cells(in: left - 8)), left - 8, 10, .end, kind: "axis"),
      SVG.text(
        chart.upward.truncated(to: SVG.cells(in: SVGChart.width - left)), left, 10, kind: "axis"),
      SVG.line(left, 22, left, y + 2, kind: "base"),
    ]
    drawing.height = y + 6
    return drawing
  }

  /// A label on two lines at most, the second cut short where it must be.
  static func label(_ text: String, cells: Int) -> [String] {
    let lines = TextWriter.wrap(text, to: cells)
    guard lines.count > 1 else { return lines.map { $0.truncated(to: cells) } }
    let rest = lines.dropFirst().joined(separator: lines[0].displayWidth < cells ? " " : "")
    return [lines[0].truncated(to: cells), rest.truncated(to: cells)]
  }
}
