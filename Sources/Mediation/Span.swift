/// How long something took, or how long it has been watched without happening.
public struct Span: Hashable, Sendable {
  /// Whole days from the start to the ending, or to the cut-off.
  public let days: Int
  /// Days after the start before it was known here; what came to an end before that could not have
  /// been seen (left truncation).
  public let entry: Int
  /// How it ended; `nil` while it has not (right censoring).
  public let ending: Spell.Ending?

  public init(days: Int, entry: Int = 0, ending: Spell.Ending?) {
    self.days = days
    self.entry = entry
    self.ending = ending
  }
}
