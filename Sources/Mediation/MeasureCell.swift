/// A count that measures are made of; the raw value is the name machines know it by.
public enum MeasureCell: String, CaseIterable, Sendable {
  // Agreement and written share.
  case mediated
  case mediatedAgreed = "mediated_agreed"
  case agreements
  case written
  // Performance.
  case due
  case performed
  case overdue
  // Visits.
  case visitDue = "visit_due"
  case visitedInTime = "visited_in_time"
  case visits
  case answered
  case satisfied
  // Durable resolution.
  case quietDue = "quiet_due"
  case durable
  // Escalation, among the disputes of `LedgerCell.cohortRegistered`.
  case intake
  case escalated
  // Limits.
  case limited
  case onTime = "on_time"
  case overLimit = "over_limit"
  // Entry.
  case enteredHere = "entered_here"
  case enteredLate = "entered_late"

  var position: Int { MeasureCell.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
