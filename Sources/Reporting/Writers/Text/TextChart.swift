import Formats

/// A chart drawn in the cells of a terminal.
public enum TextChart {
  /// - Parameter width: the cells of a line; nothing drawn is wider.
  public static func write(_ chart: Chart, width: Int) -> String {
    let lines =
      switch chart.plot {
      case .bars(let bars): TextChart.bars(bars, width)
      case .columns(_, let series): TextChart.columns(series, width)
      case .steps(let curves): TextChart.steps(curves, width)
      }
    return ([chart.title] + lines).map { $0.truncated(to: width) + "\n" }.joined()
  }

  private static func bars(_ bars: [Chart.Bar], _ width: Int) -> [String] {
    let labels = bars.map(\.label.displayWidth).max() ?? 0
    let values = bars.map { Table.grouped($0.value).displayWidth }.max() ?? 0
    let room = max(1, min(60, width - labels - values - 2))
    let largest = max(1, bars.map(\.value).max() ?? 1)
    return bars.map { bar in
      let length = eighths(of: bar.value, largest, room)
      return "\(bar.label.padded(to: labels)) "
        + Table.grouped(bar.value).padded(to: values, alignment: .right)
        + (length.isEmpty ? "" : " \(length)")
    }
  }

  /// A bar in eighths of a cell; something for every value above zero.
  private static func eighths(of value: Int, _ largest: Int, _ room: Int) -> String {
    guard value > 0 else { return "" }
    let parts = max(1, Int((Double(value) / Double(largest) * Double(room * 8)).rounded()))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][parts % 8]
    return String(repeating: "█", count: parts / 8) + rest
  }

  private static func columns(_ series: [Chart.Series], _ width: Int) -> [String] {
    let names = series.map(\.name.displayWidth).max() ?? 0
    return series.map { row in
      let range = "\(Table.grouped(row.values.min() ?? 0))–\(Table.grouped(row.values.max() ?? 0))"
      return "\(row.name.padded(to: names)) \(Sparkline.text(row.values)) \(range)"
    }
  }

  /// Rows of a plot from 100 % down to 0 %; each curve has a sign of its own.
  private static func steps(_ curves: [Chart.Steps], _ width: Int) -> [String] {
    let signs: [Character] = ["●", "○", "▲", "△", "■", "□", "◆"]
    let (height, room) = (11, max(10, min(80, width - 6)))
    let lastDay = max(1, curves.map(\.lastDay).max() ?? 1)
    var rows = [[Character]](
      repeating: [Character](repeating: " ", count: room), count: height)
    for (index, curve) in curves.enumerated() {
      let points = curve.drawn
      for column in 0..<room {
        let day = column * lastDay / max(1, room - 1)
        guard day <= curve.lastDay, let point = points.last(where: { $0.day <= day }) else {
          continue
        }
        let row = Int(((1 - point.share) * Double(height - 1)).rounded())
        rows[row][column] = signs[index % signs.count]
      }
    }
    var lines = rows.enumerated().map { index, row in
      let label = index % 5 == 0 ? "\(100 - index * 10)%" : ""
      return label.padded(to: 4, alignment: .right) + " │"
        + String(row.reversed().drop { $0 == " " }.reversed())
    }
    let end = String(lastDay)
    lines.append("     └" + String(repeating: "─", count: room))
    lines.append(
      "      0" + String(repeating: " ", count: max(1, room - 1 - end.utf8.count)) + end)
    if curves.count > 1 {
      lines.append(
        curves.enumerated().map { "\(signs[$0 % signs.count]) \($1.name)" }.joined(separator: "  "))
    }
    return lines
  }
}
