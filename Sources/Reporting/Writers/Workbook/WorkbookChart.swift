/// A chart of a workbook, drawn from figures that stand on one of its sheets.
struct WorkbookChart: Equatable, Sendable {
  enum Kind: String, Sendable {
    case bars, columns, steps
  }

  /// Cells below each other.
  struct Range: Equatable, Sendable {
    let sheet: String
    let column: Int
    let rows: ClosedRange<Int>
  }

  struct Series: Equatable, Sendable {
    let name: String
    let labels: Range
    let values: Range
    /// Whether it is an end of the interval around the series before.
    var isBound = false
    var isInLegend = true
  }

  let kind: Kind
  let title: String
  let across: String
  let upward: String
  /// The chart in words, for those who do not see it.
  let description: String
  let series: [Series]
}
