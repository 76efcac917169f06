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
  // Performance by money, in fen.
  case amountDue = "amount_due"
  case amountPerformed = "amount_performed"

  /// The place among all cells; said one by one, since looking it up takes longer than the count.
  var position: Int {
    switch self {
    case .mediated: 0
    case .mediatedAgreed: 1
    case .agreements: 2
    case .written: 3
    case .due: 4
    case .performed: 5
    case .overdue: 6
    case .visitDue: 7
    case .visitedInTime: 8
    case .visits: 9
    case .answered: 10
    case .satisfied: 11
    case .quietDue: 12
    case .durable: 13
    case .intake: 14
    case .escalated: 15
    case .limited: 16
    case .onTime: 17
    case .overLimit: 18
    case .enteredHere: 19
    case .enteredLate: 20
    case .amountDue: 21
    case .amountPerformed: 22
    }
  }
}
