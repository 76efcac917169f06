/// The lines that can move along a pattern one way.
struct Movers: Hashable {
  let space: Int
  let pattern: Int
  let isUp: Bool
}
