/// A measure of the work, each defined once, here: what is counted over what, for whom, by which
/// source, in which version.
///
/// Days compare at their ends: the cut-off is the last day of the period, and what happened on it
/// counts. A figure is counted by `Dispute.forEachMeasureCell`, whose comments name these cases.
public enum Measure: String, CaseIterable, Sendable {
  /// Resolution by cohort: of the disputes registered in the period and not merged, those that
  /// stand resolved at the cut-off. Founding report, section 7; domain practice 化解率.
  case resolutionCohort = "resolution_cohort"
  /// Resolution by flow, the official pair: standing resolutions that fell in the period ÷ disputes
  /// registered in it; may exceed one.
  case resolutionFlow = "resolution_flow"
  /// Clearance: everything that left the ledger ÷ everything that came in, reopened and received
  /// included (NCSC CourTools 2; CEPEJ clearance rate).
  case clearance
  /// Agreements ÷ disputes with at least one session, of the spells that ended in the period (NJC
  /// field test 1980: 82 % of mediated, 45 % of referred).
  case agreement
  /// Written agreements ÷ all agreements of the period (People's Mediation Law, art. 28).
  case writtenShare = "written_share"
  /// Agreements performed in full by the cut-off ÷ agreements that fell due in the period (People's
  /// Mediation Law, art. 31).
  case performance
  /// Money performed by the cut-off ÷ money that fell due in the period, by terms and instalments, in fen
  /// (People's Mediation Law, art. 31).
  case performanceMoney = "performance_money"
  /// Agreements past their day and unperformed at the cut-off, not reopened.
  case overduePerformance = "overdue_performance"
  /// Resolutions visited within the limit ÷ resolutions whose limit for the visit ran out in the
  /// period (People's Mediation Law, art. 31).
  case visitsInTime = "visits_in_time"
  /// Share of resolutions followed by a reopening or a repeat within 30, 90 and 180 days, by
  /// Kaplan–Meier over the resolutions of the 365 days up to the cut-off.
  case recurrence
  /// Resolutions performed, or reconciled, and quiet for 90 days ÷ resolutions whose 90th day fell
  /// in the period.
  case durableResolution = "durable_resolution"
  /// Disputes referred to criminal investigation or to the petition office ÷ disputes registered in
  /// the period and not merged (民转刑).
  case escalation
  /// Days from registration to the first outcome, by Kaplan–Meier, open disputes censored at the
  /// cut-off (CourTools 3, without dropping the open ones).
  case timeToOutcome = "time_to_outcome"
  /// Days since the open disputes last opened, at the cut-off, and how many are past their limit
  /// (CourTools 4).
  case ageOfOpen = "age_of_open"
  /// Outcomes within the limit ÷ accepted disputes whose outcome came or whose limit ran out in the
  /// period (MOJ Order 75 of 2002, art. 33).
  case onTime = "on_time"
  /// Days from registration to its entry here; disputes of other ledgers are left out.
  case entryLag = "entry_lag"
  /// Registrations entered after the end of their month ÷ registrations entered here.
  case lateEntry = "late_entry"
  /// Visits of the period that found the party satisfied ÷ visits answered.
  case satisfaction
  /// Visits answered ÷ visits of the period.
  case response
  /// Files with every required paper ÷ files closed. Papers are not recorded yet.
  case fileCompleteness = "file_completeness"

  /// Days after a resolution in which nothing may happen for it to be durable.
  public static let quietDays = 90
  /// Days before the cut-off over which recurrence is followed.
  public static let recurrenceDays = 365
  /// The horizons at which recurrence is told.
  public static let horizons = [30, 90, 180]
  /// The bodies a dispute escalates to.
  public static let escalationBodies: Set<String> = ["criminal", "petition_office"]

  /// `M1` to `M17`; a letter where one measure has two figures.
  public var id: String {
    switch self {
    case .resolutionCohort: "M1"
    case .resolutionFlow: "M2"
    case .clearance: "M3"
    case .agreement: "M4"
    case .writtenShare: "M5"
    case .performance: "M6"
    case .performanceMoney: "M6b"
    case .overduePerformance: "M7"
    case .visitsInTime: "M8"
    case .recurrence: "M9"
    case .durableResolution: "M10"
    case .escalation: "M11"
    case .timeToOutcome: "M12"
    case .ageOfOpen: "M13"
    case .onTime: "M14"
    case .entryLag: "M15"
    case .lateEntry: "M15b"
    case .satisfaction: "M16"
    case .response: "M16b"
    case .fileCompleteness: "M17"
    }
  }

  /// `resolution_cohort/1`: what a figure carries.
  public var reference: String { "\(rawValue)/\(definition.version)" }

  /// The measure somebody means by its number or its code.
  public init?(understanding word: String) {
    let folded = word.lowercased().replacing("-", with: "_")
    guard
      let measure = Measure.allCases.first(where: {
        $0.rawValue == folded || $0.id.lowercased() == folded
      })
    else { return nil }
    self = measure
  }
}
