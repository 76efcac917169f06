import Formats
import Mediation

/// The charts of a document, and column by column the figures they are drawn from.
struct WorkbookDrawings {
  private(set) var charts: [WorkbookChart] = []
  private(set) var columns: [[WorkbookSheet.Cell]] = []
  private let sheet: String
  private let language: Language

  init(_ document: Document, on sheet: String) {
    self.sheet = sheet
    language = document.language
    for case .chart(let chart) in document.blocks where chart.isDrawn {
      // An empty column keeps the figures of two charts apart.
      if !columns.isEmpty { columns.append([]) }
      draw(chart)
    }
  }

  private mutating func draw(_ chart: Chart) {
    switch chart.plot {
    case .bars(let bars):
      let labels = add(chart.title, chart.across, bars.map { .written($0.label) })
      let values = add("", chart.upward, bars.map { .number($0.value) })
      add(
        chart, .bars,
        [WorkbookChart.Series(name: chart.upward, labels: labels, values: values)])
    case .columns(let names, let series):
      let labels = add(chart.title, chart.across, names.map { .written($0) })
      add(
        chart, .columns,
        series.map { row in
          let cells = names.indices.map { index in
            row.values.indices.contains(index)
              ? WorkbookSheet.Cell.number(row.values[index]) : .empty
          }
          return WorkbookChart.Series(
            name: row.name, labels: labels, values: add("", row.name, cells))
        })
    case .steps(let curves):
      var series: [WorkbookChart.Series] = []
      for curve in curves where !curve.drawn.isEmpty {
        series += add(curve, chart, isFirst: series.isEmpty)
      }
      add(chart, .steps, series)
    }
  }

  /// A curve and the ends of its interval, each point doubled so that straight lines make stairs.
  private mutating func add(
    _ curve: Chart.Steps, _ chart: Chart, isFirst: Bool
  ) -> [WorkbookChart.Series] {
    let stairs = curve.stairs
    let days = add(isFirst ? chart.title : "", chart.across, stairs.map { .number($0.day) })
    let shares = add("", curve.name, stairs.map { .share($0.point.share) })
    var series = [WorkbookChart.Series(name: curve.name, labels: days, values: shares)]
    let bounds = [stairs.map(\.point.low), stairs.map(\.point.high)]
    guard bounds.allSatisfy({ $0.contains { $0 != nil } }) else { return series }
    for (index, bound) in bounds.enumerated() {
      let name = Wording.interval(language)
      let values = add("", name, bound.map { $0.map { .share($0) } ?? .empty })
      series.append(
        WorkbookChart.Series(
          name: name, labels: days, values: values, isBound: true,
          isInLegend: isFirst && index == 0))
    }
    return series
  }

  /// Adds a column under the title of its chart and its own heading.
  private mutating func add(
    _ title: String, _ heading: String, _ cells: [WorkbookSheet.Cell]
  ) -> WorkbookChart.Range {
    columns.append([.written(title), .written(heading)] + cells)
    return WorkbookChart.Range(
      sheet: sheet, column: columns.count - 1, rows: 2...(cells.count + 1))
  }

  private mutating func add(
    _ chart: Chart, _ kind: WorkbookChart.Kind, _ series: [WorkbookChart.Series]
  ) {
    charts.append(
      WorkbookChart(
        kind: kind, title: chart.title.visible(), across: chart.across.visible(),
        upward: chart.upward.visible(), description: Wording.description(chart)(language).visible(),
        series: series))
  }
}

extension Chart {
  /// Whether there is anything to draw.
  var isDrawn: Bool {
    switch plot {
    case .bars(let bars): !bars.isEmpty
    case .columns(let labels, let series): !labels.isEmpty && !series.isEmpty
    case .steps(let curves): curves.contains { !$0.drawn.isEmpty }
    }
  }
}

extension Chart.Steps {
  /// The corners of the stairs: where each level begins, and where it ends.
  fileprivate var stairs: [(day: Int, point: Point)] {
    let points = drawn
    let ends = points.dropFirst().map(\.day) + [lastDay]
    return zip(points, ends).flatMap { [($0.day, $0), ($1, $0)] }
  }
}

extension WorkbookSheet.Cell {
  /// A share from 0 to 1.
  fileprivate static func share(_ share: Double) -> WorkbookSheet.Cell {
    .percent(Int((share * 10_000).rounded(.toNearestOrAwayFromZero)))
  }
}
