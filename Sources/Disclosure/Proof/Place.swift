/// A count in the system of all publications.
struct Place: Hashable, Comparable, Sendable {
  let space: Int
  let line: Int
  let column: Int

  static func < (left: Place, right: Place) -> Bool {
    (left.space, left.line, left.column) < (right.space, right.line, right.column)
  }
}
