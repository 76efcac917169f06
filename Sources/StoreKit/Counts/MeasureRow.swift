import Mediation

/// What a row of the measures' tallies counts: a cell, or one span of a family of spans.
package struct MeasureRow {
  package enum Kind {
    case cell(MeasureCell)
    case firstOutcome, lastOutcome, lag, age

    package init?(_ word: String) {
      switch word {
      case "first_outcome": self = .firstOutcome
      case "last_outcome": self = .lastOutcome
      case "lag": self = .lag
      case "age": self = .age
      default:
        guard let cell = MeasureCell(rawValue: word) else { return nil }
        self = .cell(cell)
      }
    }

    /// What stands in the table.
    package var word: String {
      switch self {
      case .cell(let cell): cell.rawValue
      case .firstOutcome: "first_outcome"
      case .lastOutcome: "last_outcome"
      case .lag: "lag"
      case .age: "age"
      }
    }
  }

  package let kind: Kind
  /// Zero for a cell; only its days for a lag or an age.
  package let span: Span

  package init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

extension MeasureCounts {
  /// Calls the body with every row that counts anything.
  package func forEachRow(_ body: (MeasureRow, Int) throws -> Void) rethrows {
    func tell(_ kind: MeasureRow.Kind, _ span: Span, _ number: Int) throws {
      if number != 0 { try body(MeasureRow(kind: kind, span: span), number) }
    }
    func days(_ number: Int) -> Span { Span(days: number, ending: nil) }
    for cell in MeasureCell.allCases { try tell(.cell(cell), days(0), self[cell]) }
    try outcomes.first.forEachInOrder { try tell(.firstOutcome, $0, $1) }
    try outcomes.last.forEachInOrder { try tell(.lastOutcome, $0, $1) }
    for (lag, number) in lags.sorted(by: { $0.key < $1.key }) { try tell(.lag, days(lag), number) }
    for (age, number) in ages.sorted(by: { $0.key < $1.key }) { try tell(.age, days(age), number) }
  }

  package mutating func add(_ row: MeasureRow, _ number: Int) {
    switch row.kind {
    case .cell(let cell): self[cell] += number
    case .firstOutcome: outcomes.first[row.span] += number
    case .lastOutcome: outcomes.last[row.span] += number
    case .lag: lags[row.span.days, default: 0] += number
    case .age: ages[row.span.days, default: 0] += number
    }
  }
}
