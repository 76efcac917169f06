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

  public let openedOn: Day
  public let openedAs: Opening
  public var endedOn: Day?
  public var endedAs: Ending?

  public init(
    openedOn: Day, openedAs: Opening, endedOn: Day? = nil, endedAs: Ending? = nil
  ) {
    self.openedOn = openedOn
    self.openedAs = openedAs
    self.endedOn = endedOn
    self.endedAs = endedAs
  }
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
