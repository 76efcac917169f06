/// A count that takes part in an equation or in a movement, and how often.
struct Term: Hashable, Sendable {
  let column: Int
  let factor: Int
}
