/// What must stay possible for a blank count.
enum Need: Equatable, Sendable {
  /// Every count of the range.
  case covers(ClosedRange<Int>)
  /// Two counts at least this far apart.
  case spans(Int)
}
