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
  /// The operation that took another one back, itself in force or not; `nil` when there is none.
  func operation(undoing id: String) throws -> Operation?
  /// The operations of an operator that no other took back and that are no undo, the latest first.
  func undoable(by operatorCode: String, limit: Int) throws -> [Operation]
  /// Whether the operator of an operation has carried out a verb since, taken back or not.
  func isPassed(by verb: String, _ operation: Operation) throws -> Bool
  /// The latest undo of an operator that was not taken back, after which they did nothing but undo and
  /// redo; `nil` when there is none.
  func redoable(by operatorCode: String) throws -> Operation?
  /// The disputes an operation entered something for, by number.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func numbers(touchedBy operation: String) throws -> [CaseNumber]
}

extension OperationQuestions {
  /// Whether what an operation entered is taken back now: an undo of it stands.
  func isUndone(_ operation: String) throws -> Bool {
    var isUndone = false
    var last = operation
    while let undo = try self.operation(undoing: last) {
      isUndone.toggle()
      last = undo.id
    }
    return isUndone
  }
}
