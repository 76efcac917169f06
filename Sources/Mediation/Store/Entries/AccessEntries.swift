/// What an engine enters of who read what, and what was refused; where the transaction's reach holds
/// the journal of access.
public protocol AccessEntries {
  /// Appends an act to the journal of access.
  func append(_ act: AccessAct, by operatorCode: String) throws
}
