import Journal

/// A word that stands in one row after another and is made sense of once.
///
/// Inlinable: whoever reads rows by the thousand must not ask the run time for the type of the value at
/// each of them.
@usableFromInline
package struct RepeatedWord<Value> {
  @usableFromInline var bytes: [UInt8]?
  @usableFromInline var value: Value?

  @inlinable
  package init() {}

  /// What the word stands for; `nil` when the body does not know it.
  @inlinable
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
