/// What an engine enters of operations.
public protocol OperationEntries {
  /// Notes an operation; its id can be used once. What is entered first under it says what it is, so
  /// something must be.
  ///
  /// - Throws: `conflict` for an id that has been used; `notFound` for an operation to be taken back
  ///   that is not there.
  func begin(_ operation: Operation) throws
}
