/// A line in the system of all publications.
struct LineNumber: Hashable, Comparable, Sendable {
  let space: Int
  let line: Int

  static func < (left: LineNumber, right: LineNumber) -> Bool {
    (left.space, left.line) < (right.space, right.line)
  }
}
