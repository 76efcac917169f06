import Mediation

/// What a row of the measures' tallies counts: a cell, or one span of a family of spans.
struct MeasureRow: Hashable {
  /// The code of a cell, or one of the families below.
  let kind: String
  let days: Int
  let entry: Int
  /// Empty while nothing has ended.
  let ending: String

  static let firstOutcome = "first_outcome"
  static let lastOutcome = "last_outcome"
  static let lag = "lag"
  static let age = "age"
}

extension MeasureCounts {
  /// Calls the body with every row that counts anything.
  func forEachRow(_ body: (MeasureRow, Int) throws -> Void) rethrows {
    func tell(_ kind: String, _ span: Span, _ number: Int) throws {
      guard number != 0 else { return }
      try body(
        MeasureRow(
          kind: kind, days: span.days, entry: span.entry, ending: span.ending?.rawValue ?? ""),
        number)
    }
    for cell in MeasureCell.allCases {
      try tell(cell.rawValue, Span(days: 0, ending: nil), self[cell])
    }
    for (span, number) in outcomes.first { try tell(MeasureRow.firstOutcome, span, number) }
    for (span, number) in outcomes.last { try tell(MeasureRow.lastOutcome, span, number) }
    for (days, number) in lags { try tell(MeasureRow.lag, Span(days: days, ending: nil), number) }
    for (days, number) in ages { try tell(MeasureRow.age, Span(days: days, ending: nil), number) }
  }

  mutating func add(_ row: MeasureRow, _ number: Int) {
    let span = Span(
      days: row.days, entry: row.entry, ending: Spell.Ending(rawValue: row.ending))
    switch row.kind {
    case MeasureRow.firstOutcome: outcomes.first[span, default: 0] += number
    case MeasureRow.lastOutcome: outcomes.last[span, default: 0] += number
    case MeasureRow.lag: lags[row.days, default: 0] += number
    case MeasureRow.age: ages[row.days, default: 0] += number
    default: if let cell = MeasureCell(rawValue: row.kind) { self[cell] += number }
    }
  }
}
