/// A pattern of a space.
struct PatternKey: Hashable {
  let space: Int
  let pattern: Int
}
