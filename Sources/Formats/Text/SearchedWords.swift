/// Some words that are looked for in many texts.
public struct SearchedWords: Sendable {
  private let words: [UInt8]

  public init(_ words: String) { self.words = SearchText.folded(words) }

  /// Whether a text is the words and nothing more.
  public func areAll(of text: String) -> Bool { SearchText.folded(text) == words }

  /// Whether the words stand anywhere in a text.
  public func stand(in text: String) -> Bool {
    guard let first = words.first else { return true }
    let folded = SearchText.folded(text)
    guard folded.count >= words.count else { return false }
    return (0...folded.count - words.count).contains { start in
      folded[start] == first && folded[start..<start + words.count].elementsEqual(words)
    }
  }
}
