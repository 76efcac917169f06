/// What a verb of the office did.
public struct OfficeReceipt: Equatable, Sendable {
  public let operation: String
  /// The operation had been carried out before; nothing was entered now.
  public let isRepetition: Bool

  public init(operation: String, isRepetition: Bool) {
    self.operation = operation
    self.isRepetition = isRepetition
  }
}
