/// One stretch of time during which a dispute was open: it stands in the ledger from the day it
/// opened until the day it ended.
///
/// A dispute opens once as new and again with every reopening or return. Stocks are counted from
/// spells that cover a day, flows from spells that begin or end on one; that the two agree is what
/// the balance of the ledger checks.
public struct Spell: Equatable, Sendable {
  /// How a spell begins.
  public enum Opening: String, CaseIterable, Sendable {
    case new, reopened, received
  }

  /// How a spell ends.
  public enum Ending: String, CaseIterable, Sendable {
    case resolved, failed, terminated, withdrawn, declined
    case referredOut = "referred_out"
    case merged
  }

  public internal(set) var openedOn: Day
  public let openedAs: Opening
  public var endedOn: Day?
  public var endedAs: Ending?
  /// The day the office took it on: accepted, or received back.
  public var acceptedOn: Day?
  /// The last day within the time limit that ran from the acceptance.
  public var settleBy: Day?
  /// The first session held.
  public var sessionOn: Day?
  /// How it was resolved, agreed on in which form, to be performed by when, performed when; `nil`
  /// for every other ending.
  public var outcome: Outcome?
  public var form: AgreementForm?
  public var performBy: Day?
  public var performedOn: Day?
  /// What was agreed in money and by days, and what came of it; `nil` where there are words alone.
  public internal(set) var terms: TermsAccount?
  /// The last day within the time limit for the visit after a resolution.
  public var visitBy: Day?
  /// The body it was referred to.
  public var referredTo: String?

  public init(
    openedOn: Day, openedAs: Opening, endedOn: Day? = nil, endedAs: Ending? = nil,
    acceptedOn: Day? = nil, settleBy: Day? = nil, sessionOn: Day? = nil, outcome: Outcome? = nil,
    form: AgreementForm? = nil, performBy: Day? = nil, performedOn: Day? = nil,
    terms: TermsAccount? = nil, visitBy: Day? = nil, referredTo: String? = nil
  ) {
    self.openedOn = openedOn
    self.openedAs = openedAs
    self.endedOn = endedOn
    self.endedAs = endedAs
    self.acceptedOn = acceptedOn
    self.settleBy = settleBy
    self.sessionOn = sessionOn
    self.outcome = outcome
    self.form = form
    self.performBy = performBy
    self.performedOn = performedOn
    self.terms = terms
    self.visitBy = visitBy
    self.referredTo = referredTo
  }

  /// Whether it had ended before a day.
  public func hasEnded(before day: Day) -> Bool { endedOn.map { $0 < day } ?? false }
}

extension Outcome {
  /// The ledger column an outcome is counted in.
  public var ending: Spell.Ending {
    switch self {
    case .agreement, .reconciled: .resolved
    case .failed: .failed
    case .withdrawn: .withdrawn
    case .terminated: .terminated
    case .referredOut: .referredOut
    case .declined: .declined
    case .merged: .merged
    }
  }
}
