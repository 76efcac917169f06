/// What an engine answers of the operations that were carried out.
public protocol OperationQuestions {
  /// The operation with an id; `nil` when the id has not been used.
  func operation(_ id: String) throws -> Operation?
  /// Whether an operation was entered in some words; `nil` when its words are not known, because it is
  /// of an older database or they were erased with what it said.
  ///
  /// - Throws: `failed` also when the entry it begins with cannot be read.
  func isOperation(_ id: String, in words: RequestWords) throws -> Bool?
  /// The instant of the operation that was entered last; `nil` before the first.
  func lastInstant() throws -> Instant?
  /// Whether a later operation took this one back; `false` when there is none with the id.
  func isUndone(_ operation: String) throws -> Bool
  /// The latest operation of an operator that is no undo and was not undone; `nil` when there is none.
  ///
  /// - Parameter forDisputes: only one that entered something for a dispute.
  func lastOperation(by operatorCode: String, forDisputes: Bool) throws -> Operation?
  /// The disputes an operation entered something for, by number.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func numbers(touchedBy operation: String) throws -> [CaseNumber]
}
