/// A column of the ledger of open disputes, in the order it is printed.
///
/// The first four fill the ledger, the rest empty it:
/// `open_start + new + reopened + received = resolved + failed + terminated + withdrawn +
/// declined + referred_out + merged + open_end`.
public enum LedgerColumn: String, CaseIterable, Sendable {
  case openStart = "open_start"
  case new, reopened, received
  case resolved, failed, terminated, withdrawn, declined
  case referredOut = "referred_out"
  case merged
  case openEnd = "open_end"

  /// What fills the ledger.
  public static let incoming: [LedgerColumn] = [.openStart, .new, .reopened, .received]
  /// What empties it, and what is left.
  public static let outgoing: [LedgerColumn] = [
    .resolved, .failed, .terminated, .withdrawn, .declined, .referredOut, .merged, .openEnd,
  ]
}

/// How long the disputes still open at the end of a period have been open, in days since they
/// last opened.
public enum AgeBand: String, CaseIterable, Sendable {
  case week = "0-7"
  case month = "8-30"
  case quarter = "31-90"
  case halfYear = "91-180"
  case longer = "181+"

  /// The greatest age that still belongs to the band; `nil` for the last.
  public var upperBound: Int? {
    switch self {
    case .week: 7
    case .month: 30
    case .quarter: 90
    case .halfYear: 180
    case .longer: nil
    }
  }

  public init(days: Int) {
    self = AgeBand.allCases.first { $0.upperBound.map { days <= $0 } ?? true } ?? .longer
  }
}

/// The counts of one unit in one period.
public struct LedgerCounts: Equatable, Sendable {
  private var columns = [Int](repeating: 0, count: LedgerColumn.allCases.count)
  private var ages = [Int](repeating: 0, count: AgeBand.allCases.count)
  /// Disputes registered in the period and not merged into another by its end.
  public var cohortRegistered = 0
  /// Those of them that stand resolved at the end of the period: agreed or reconciled, and not
  /// reopened since.
  public var cohortResolved = 0
  /// Disputes, whenever registered, whose standing resolution fell in the period; each once.
  public var resolvedStanding = 0

  public init() {}

  public subscript(column: LedgerColumn) -> Int {
    get { columns[column.position] }
    set { columns[column.position] = newValue }
  }

  public subscript(band: AgeBand) -> Int {
    get { ages[band.position] }
    set { ages[band.position] = newValue }
  }

  /// What is missing on the right-hand side of the ledger's equation; 0 when it balances.
  public var imbalance: Int {
    LedgerColumn.incoming.reduce(0) { $0 + self[$1] }
      - LedgerColumn.outgoing.reduce(0) { $0 + self[$1] }
  }

  public static func += (left: inout LedgerCounts, right: LedgerCounts) {
    for column in LedgerColumn.allCases { left[column] += right[column] }
    for band in AgeBand.allCases { left[band] += right[band] }
    left.cohortRegistered += right.cohortRegistered
    left.cohortResolved += right.cohortResolved
    left.resolvedStanding += right.resolvedStanding
  }
}

extension LedgerCounts {
  /// Counts one dispute in: the definition every engine's own tally is compared with.
  ///
  /// Stocks come from the spells that cover the first or last moment of the period, flows from the
  /// spells that begin or end in it, so that the ledger's balance is a check and not an identity.
  public mutating func count(_ dispute: Dispute, in period: Period) {
    for spell in dispute.spells {
      let endedBeforeEnd = spell.endedOn.map { $0 < period.end } ?? false
      let endedBeforeStart = spell.endedOn.map { $0 < period.start } ?? false
      if spell.openedOn < period.start, !endedBeforeStart { self[.openStart] += 1 }
      if period.contains(spell.openedOn) { self[spell.openedAs.column] += 1 }
      if let day = spell.endedOn, period.contains(day), let ending = spell.endedAs {
        self[ending.column] += 1
      }
      if spell.openedOn < period.end, !endedBeforeEnd {
        self[.openEnd] += 1
        self[AgeBand(days: period.lastDay - spell.openedOn)] += 1
      }
    }
    countCohort(dispute, in: period)
  }

  private mutating func countCohort(_ dispute: Dispute, in period: Period) {
    guard let last = dispute.spells.last(where: { $0.openedOn < period.end }) else { return }
    let ending = last.endedOn.map { $0 < period.end } ?? false ? last.endedAs : nil
    if period.contains(dispute.registeredOn), ending != .merged {
      cohortRegistered += 1
      if ending == .resolved { cohortResolved += 1 }
    }
    if ending == .resolved, let day = last.endedOn, period.contains(day) { resolvedStanding += 1 }
  }
}

extension LedgerColumn {
  fileprivate var position: Int { LedgerColumn.allCases.firstIndex(of: self) ?? 0 }
}

extension AgeBand {
  fileprivate var position: Int { AgeBand.allCases.firstIndex(of: self) ?? 0 }
}

extension Spell.Opening {
  /// The column a spell that begins is counted in.
  public var column: LedgerColumn {
    switch self {
    case .new: .new
    case .reopened: .reopened
    case .received: .received
    }
  }
}

extension Spell.Ending {
  /// The column a spell that ends is counted in.
  public var column: LedgerColumn {
    switch self {
    case .resolved: .resolved
    case .failed: .failed
    case .terminated: .terminated
    case .withdrawn: .withdrawn
    case .declined: .declined
    case .referredOut: .referredOut
    case .merged: .merged
    }
  }
}
