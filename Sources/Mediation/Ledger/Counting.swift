/// By which versions of the definitions counts were made: of the ledger, then of each measure by name.
///
/// It is kept with the counts of the periods. Where the program counts otherwise, they are counted anew
/// at the next write and not asked until then: they were made by another definition, and not altered.
public struct Counting: Equatable, Sendable {
  /// As it is kept: `ledger/1 resolution_cohort/1 …`.
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The version of `Dispute.forEachLedgerCell`.
  public static let ledger = 1

  /// How this program counts.
  public static let present = Counting(
    (["ledger/\(ledger)"] + Measure.allCases.map { "\($0.rawValue)/\($0.definition.counting)" })
      .joined(separator: " "))
}
