/// How long something took, or how long it has been watched without happening.
public struct Span: Equatable, Sendable {
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

extension Span: Numbered {
  // Days and entry in 24 bits each, lifted so that none is negative, then the ending.
  private static let lift = 1 << 23

  public var number: Int {
    (days + Span.lift) << 28 | (entry + Span.lift) << 4
      | (ending.flatMap { Spell.Ending.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
  }

  public init(number: Int) {
    let ending = number & 15
    self.init(
      days: (number >> 28) - Span.lift, entry: (number >> 4 & (1 << 24 - 1)) - Span.lift,
      ending: ending == 0 ? nil : Spell.Ending.allCases[ending - 1])
  }
}
