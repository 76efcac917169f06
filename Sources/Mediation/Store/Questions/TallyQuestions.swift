/// What an engine answers of the counts it keeps, or makes, of its register.
///
/// What a transaction changes is counted at its end: a write that has changed a dispute is answered with
/// `failed`.
public protocol TallyQuestions {
  /// Ledger counts of the present register; equal to `Tally(of:in:by:)` over all its disputes.
  func tally(in period: Period, by grouping: Grouping) throws -> Tally
  /// The measures' counts of the present register; equal to `MeasureCounts.count(_:in:)` over all its
  /// disputes.
  func measures(in period: Period) throws -> MeasureCounts
  /// How long the disputes registered in a period took, followed to the day before `end`; equal to
  /// `OutcomeSpans.count` over them.
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans
  /// What is kept of every period; `nil` before the first dispute.
  func periodTallies() throws -> PeriodTallies?
  /// Whether what is kept was counted by the definitions of this program (`Counting.present`); otherwise
  /// figures are counted over the register until the next write keeps them anew.
  var talliesArePresent: Bool { get throws }
}
