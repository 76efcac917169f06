/// An act as the journal of access keeps it.
public struct AccessEvent: Equatable, Sendable {
  /// The place in the journal's chain, from 1 without a gap.
  public let sequence: Int
  public let act: AccessAct
  public let at: Instant
  public let by: String

  public init(sequence: Int, act: AccessAct, at instant: Instant, by code: String) {
    self.sequence = sequence
    self.act = act
    at = instant
    by = code
  }
}
