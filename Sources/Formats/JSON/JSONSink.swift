/// Takes the members of a JSON object one after the other: an object is described once, and kept
/// (`JSONMembers`) or written at once (`JSONBytes`).
public protocol JSONSink {
  mutating func add(_ key: String, _ value: JSON)
  mutating func add(_ key: String, _ text: String)
  mutating func add(_ key: String, _ number: Int)
  /// Adds an object.
  mutating func add(_ key: String, _ describe: (inout Self) -> Void)
  /// Adds an array of so many objects.
  mutating func add(_ key: String, objects count: Int, _ describe: (Int, inout Self) -> Void)
}

extension JSONSink {
  /// A text, or null for nil.
  public mutating func add(_ key: String, optional text: String?) {
    if let text { add(key, text) } else { add(key, JSON.null) }
  }

  /// A number, or null for nil.
  public mutating func add(_ key: String, optional number: Int?) {
    if let number { add(key, number) } else { add(key, JSON.null) }
  }
}
