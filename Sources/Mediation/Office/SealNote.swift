/// What the office's journal keeps of a sealed report; the document itself lies beside it.
public struct SealNote: Equatable, Sendable {
  /// From 1 without a gap.
  public let number: Int
  /// `monthly` or `yearly`.
  public let report: String
  public let period: Period
  public let grouping: Grouping
  /// Whether it is the version for the public.
  public let isPublic: Bool
  public let signedBy: String
  public let reviewedBy: String
  /// SHA-256 of the document, 64 hexadecimal digits.
  public let digest: String

  public init(
    number: Int, report: String, period: Period, grouping: Grouping, isPublic: Bool,
    signedBy: String, reviewedBy: String, digest: String
  ) {
    self.number = number
    self.report = report
    self.period = period
    self.grouping = grouping
    self.isPublic = isPublic
    self.signedBy = signedBy
    self.reviewedBy = reviewedBy
    self.digest = digest
  }
}
