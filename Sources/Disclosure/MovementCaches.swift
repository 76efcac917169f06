// What movements found out before, kept until a count becomes blank or printed.

/// A value and the version of the space it was found in.
struct Cached<Value: Sendable>: Sendable {
  let version: Int
  let value: Value
}

/// A pattern of a space.
struct PatternKey: Hashable {
  let space: Int
  let pattern: Int
}

/// The lines that can move along a pattern one way.
struct Movers: Hashable {
  let space: Int
  let pattern: Int
  let isUp: Bool
}
