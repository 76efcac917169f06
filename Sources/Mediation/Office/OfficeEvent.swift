/// An act of the office as its journal keeps it.
public struct OfficeEvent: Equatable, Sendable {
  /// The place in the office's chain, from 1 without a gap.
  public let sequence: Int
  public let act: OfficeAct
  public let enteredAt: Instant
  public let enteredBy: String
  public let operation: String

  public init(
    sequence: Int, act: OfficeAct, enteredAt: Instant, enteredBy: String, operation: String
  ) {
    self.sequence = sequence
    self.act = act
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.operation = operation
  }
}
