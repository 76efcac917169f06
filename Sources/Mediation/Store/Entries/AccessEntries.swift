/// What an engine enters of who read what, and what was refused.
public protocol AccessEntries {
  /// Appends an act to the journal of access.
  func append(_ act: AccessAct, by operatorCode: String) throws
}
