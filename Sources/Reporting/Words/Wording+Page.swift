import Mediation

/// The words a page adds to a report's own.
extension Wording {
  static let definitions = Phrase(zh: "口径", en: "Definitions")
  static let interval = Phrase(zh: "95 % 区间", en: "95 % interval")

  /// A chart in words, for those who do not see it: every bar, or what the rows and curves come to.
  static func description(_ chart: Chart) -> Phrase {
    let parts =
      switch chart.plot {
      case .bars(let bars): bars.map { Phrase("\($0.label) \(Table.grouped($0.value))") }
      case .columns(let labels, let series): series.compactMap { extent($0, labels) }
      case .steps(let curves): curves.compactMap(end)
      }
    let axes = "\(chart.across) / \(chart.upward)"
    return Phrase(
      zh: parts.isEmpty ? axes : "\(axes)：" + parts.map(\.zh).joined(separator: "；"),
      en: parts.isEmpty ? axes : "\(axes): " + parts.map(\.en).joined(separator: "; "))
  }

  private static func extent(_ series: Chart.Series, _ labels: [String]) -> Phrase? {
    guard let low = series.values.min(), let high = series.values.max(),
      let last = series.values.last, let label = labels.last
    else { return nil }
    let (least, most) = (Table.grouped(low), Table.grouped(high))
    return Phrase(
      zh: "\(series.name)：最低 \(least)，最高 \(most)，\(label) \(Table.grouped(last))",
      en: "\(series.name): lowest \(least), highest \(most), \(label) \(Table.grouped(last))")
  }

  private static func end(_ curve: Chart.Steps) -> Phrase? {
    guard let last = curve.drawn.last else { return nil }
    let percent = Rate.text(hundredths: Int((last.share * 10_000).rounded()))
    return Phrase(
      zh: "\(curve.name)：第 \(curve.lastDay) 天 \(percent) %",
      en: "\(curve.name): \(percent) % on day \(curve.lastDay)")
  }
}
