/// Some words that are looked for in many texts.
public struct SearchedWords: Equatable, Sendable {
  private let words: [UInt8]
  private let glance: Glance?
  /// How many characters there are.
  public let length: Int

  public init(_ words: String) {
    var folded = SearchText.folded(words)[...]
    let dot = Array("\u{B7}".utf8)
    // A dot at an end joins them to nothing.
    while folded.count > 2, folded.starts(with: dot) { folded = folded.dropFirst(2) }
    while folded.count > 2, folded.suffix(2).elementsEqual(dot) { folded = folded.dropLast(2) }
    self.words = Array(folded)
    glance = Glance(self.words)
    length = folded.count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a text is the words and nothing more.
  public func areAll(of text: String) -> Bool { SearchText.folded(text) == words }

  /// Whether the words stand anywhere in a text.
  public func stand(in text: String) -> Bool {
    let search = SearchText()
    search.fold(text)
    return stand(in: search)
  }

  /// `false` where the words stand nowhere in a text, as far as that is seen without folding it.
  public func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    glance?.mayStand(in: text) ?? true
  }

  /// Whether a text is the words and nothing more.
  public func areAll(of text: SearchText) -> Bool {
    text.folded.count == words.count && stand(in: text)
  }

  /// Whether the words stand anywhere in a text.
  public func stand(in text: SearchText) -> Bool {
    let text = text.folded
    guard text.count >= words.count else { return false }
    return words.withUnsafeBufferPointer { words in
      guard let first = words.first, let last = words.last else { return true }
      for start in 0...text.count - words.count
      where text[start] == first && text[start + words.count - 1] == last {
        var index = 1
        while index < words.count, text[start + index] == words[index] { index += 1 }
        if index >= words.count { return true }
      }
      return false
    }
  }

  /// Where the words stand first in a text; `nil` where they do not.
  public func place(in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    let places = Array(scalars.indices) + [scalars.endIndex]
    // The shortest beginning that holds them, and the shortest end of that: more of a text holds no less.
    guard
      let end = places.first(orderedBy: { stand(in: String(scalars[..<$0])) }),
      let start = places.prefix(while: { $0 < end }).last(orderedBy: {
        stand(in: String(scalars[$0..<end]))
      })
    else { return nil }
    return start..<end
  }
}

extension Collection where Index == Int {
  /// The first element of which something holds that holds of all behind it too.
  fileprivate func first(orderedBy holds: (Element) -> Bool) -> Element? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < endIndex ? self[low] : nil
  }

  /// The last element of which something holds that holds of all before it too.
  fileprivate func last(orderedBy holds: (Element) -> Bool) -> Element? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > startIndex ? self[low - 1] : nil
  }
}
