import Journal

/// A word that stands in one row after another and is made sense of once.
package struct RepeatedWord<Value> {
  private var bytes: [UInt8]?
  private var value: Value?

  package init() {}

  /// What the word stands for; `nil` when the body does not know it.
  package mutating func value(
    of word: UnsafeRawBufferPointer, _ read: (String) -> Value?
  ) -> Value? {
    let isSame = bytes?.withUnsafeBytes { $0.isEqual(to: word) } ?? false
    if !isSame {
      bytes = Array(word)
      value = read(String(decoding: word, as: UTF8.self))
    }
    return value
  }
}
