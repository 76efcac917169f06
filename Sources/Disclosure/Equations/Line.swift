/// The counts of one row in all publications: of a unit, or of the total row.
struct Line: Sendable {
  let key: String
  var counts: [Int]
  var sights: [Sight]
  /// By equation: whether the true counts obey it and it says something.
  var obeys: [Bool] = []
  /// Lines of one kind obey the same equations.
  var kind = 0
}
