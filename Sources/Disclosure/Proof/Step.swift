/// A line moving along one pattern, so many steps.
struct Step: Sendable {
  let space: Int
  let line: Int
  let pattern: Int
  let amount: Int
}
