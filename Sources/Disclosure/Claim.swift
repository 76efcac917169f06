/// What must stay possible for a blank cell.
enum Need: Equatable, Sendable {
  /// Every count of the range.
  case covers(ClosedRange<Int>)
  /// Two counts at least this far apart.
  case spans(Int)
}

/// A blank cell and what it needs.
///
/// `Place` tells cells of several tables apart, where there are several.
struct Claim<Place: Sendable>: Sendable {
  let place: Place
  let count: Int
  let need: Need
  /// The cell's index, when it is one of the table that is being prepared.
  let ownCell: Int?
}
