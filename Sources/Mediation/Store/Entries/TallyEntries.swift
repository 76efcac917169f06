/// What an engine does with the counts it keeps.
public protocol TallyEntries {
  /// Counts all that is kept of the periods anew over the register; within a reach that is alone.
  func refillTallies() throws
}
