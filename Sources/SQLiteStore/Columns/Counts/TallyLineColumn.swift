import Mediation

/// A line of what the ledger of a period counts: of table `tally`, without the period and the grouping it
/// is found by; a column for each `LedgerCell`.
enum TallyLineColumn: Int, TableColumn {
  case code
  case openStart, new, reopened, received, resolved, failed, terminated, withdrawn, declined
  case referredOut, merged, openEnd
  case age0To7, age8To30, age31To90, age91To180, ageOver180
  case cohortRegistered, cohortResolved, officialResolved

  static let list = "code, \(cellNames.joined(separator: ", "))"

  /// The names of the cells' columns, in the order of the cells.
  static let cellNames = LedgerCell.allCases.map { "\"\($0.code)\"" }

  /// The column of each cell, in the order of the cells.
  static let cells = zip(LedgerCell.allCases, allCases.dropFirst()).map { (cell: $0, column: $1) }
}
