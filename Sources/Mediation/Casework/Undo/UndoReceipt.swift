/// What an undo took back, or a redo brought back.
public struct UndoReceipt: Equatable, Sendable {
  /// What it was about: the operation that was taken back, or is in force again.
  public let undone: Operation
  /// The disputes it concerned, as they now stand.
  public let disputes: [Dispute]
  /// What that operation had entered for the dispute, where it was one only.
  public let entries: [Entry]
  /// What it had entered for the office.
  public let acts: [OfficeAct]
  /// It had been carried out before; nothing was entered now.
  public let isRepetition: Bool

  /// What the operations are called.
  public static let verb = "undo"
  public static let redoing = "redo"
}

/// An operation that could be taken back, and what it had entered.
public struct UndoStep: Equatable, Sendable {
  public let operation: Operation
  public let numbers: [CaseNumber]
  /// What it had entered for the dispute, where it was one only.
  public let entries: [Entry]
  public let acts: [OfficeAct]
}
