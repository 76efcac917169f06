// What movements found out before, kept until a count becomes blank or printed.

/// A value and the version of the space it was found in.
struct Cached<Value: Sendable>: Sendable {
  let version: Int
  let value: Value
}
