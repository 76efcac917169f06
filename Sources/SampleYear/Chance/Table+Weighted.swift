extension Table {
  /// The rows as values to draw from, by the column `weight`.
  func weighted<Value>(_ value: (Row) throws -> Value) throws -> Weighted<Value> {
    try weighted(value) { try $0.number("weight") }
  }

  /// The rows as values drawn equally often.
  func evenly<Value>(_ value: (Row) throws -> Value) throws -> Weighted<Value> {
    try weighted(value) { _ in 1 }
  }

  private func weighted<Value>(
    _ value: (Row) throws -> Value, by weight: (Row) throws -> Int
  ) throws -> Weighted<Value> {
    guard let weighted = Weighted(try rows.map { (try value($0), try weight($0)) }) else {
      throw ParameterError("\(name): nothing to draw from")
    }
    return weighted
  }
}
