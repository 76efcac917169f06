/// A value that was made of some bytes, kept because the next bytes are likely to be the same.
struct Recent<Value> {
  private var bytes: [UInt8] = []
  private var value: Value?

  /// The value of some bytes, made anew only when they are not those of the last time.
  mutating func value(
    of bytes: UnsafeRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> Value?
  ) -> Value? {
    if let value, self.bytes.withUnsafeBytes({ $0.isEqual(to: bytes) }) { return value }
    value = make(bytes)
    self.bytes.removeAll(keepingCapacity: true)
    self.bytes.append(contentsOf: bytes)
    return value
  }
}
