import Formats
import Mediation

extension LedgerReport {
  /// The report as CSV: one line per unit, then the months of a year, then the total, with the
  /// definition and the cut-off on every line, so that no line can travel without them.
  func csv(_ language: Language) -> [UInt8] {
    var bytes: [UInt8] = []
    let heading =
      ["section", "period", "cut_off", "as_of", "definition", "unit", "name"]
      + LedgerColumn.allCases.map(\.rawValue)
      + ["cohort_registered", "cohort_resolved", "rate", "rate_low", "rate_high"]
    CSVWriter.append(heading, to: &bytes)
    for row in rows { append(row, "row", period, language, to: &bytes) }
    for (row, month) in zip(months, period.months) {
      append(row, "month", month, language, to: &bytes)
    }
    append(total, "total", period, language, to: &bytes)
    return bytes
  }

  private func append(
    _ row: Row, _ section: String, _ period: Period, _ language: Language,
    to bytes: inout [UInt8]
  ) {
    let rate = isBalanced ? row.rate : nil
    let counts = LedgerColumn.allCases.map { row.counts?[$0] }
    let figures = counts + [row.counts?.cohortRegistered, row.counts?.cohortResolved]
    let fields =
      [
        section, period.description, period.lastDay.description, asOf.description,
        definition.reference, row.unit, row.name(language),
      ] + figures.map { $0.map(String.init) ?? "" }
      + [rate?.percent, rate?.interval?.low, rate?.interval?.high].map { $0 ?? "" }
    CSVWriter.append(fields.map(CSVWriter.guarded), to: &bytes)
  }
}
