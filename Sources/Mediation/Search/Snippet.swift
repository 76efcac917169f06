import Formats

/// As much of a text as a list shows of what was found in it.
public struct Snippet: Equatable, Sendable {
  public let field: SearchedField
  /// The words and what stands around them, on one line.
  public let text: String
  /// The bytes of the words that were looked for; `nil` where they are not shown.
  public let found: Range<Int>?

  /// So many characters are shown before the words, and so many of them and behind them.
  private static let before = 8
  private static let behind = 40

  /// - Parameter names: names in the text that are shown as initials; `nil` for all in full.
  init(_ hit: TextHit, of words: SearchedWords, hiding names: [String]?) {
    field = hit.field
    guard let names else {
      (text, found) = Snippet.window(hit.text, at: words.place(in: hit.text))
      return
    }
    guard hit.field != .name else {
      (text, found) = (hit.text.initials.visibleOnOneLine, nil)
      return
    }
    let hidden = hit.text.withInitials(of: names)
    (text, found) = Snippet.window(hidden, at: words.place(in: hidden))
  }

  /// The text around a place, or its beginning.
  private static func window(
    _ text: String, at place: Range<String.Index>?
  ) -> (String, Range<Int>?) {
    let place = place ?? text.startIndex..<text.startIndex
    let start =
      text.index(place.lowerBound, offsetBy: -before, limitedBy: text.startIndex)
      ?? text.startIndex
    let last =
      text.index(place.lowerBound, offsetBy: behind, limitedBy: text.endIndex) ?? text.endIndex
    let end = text.endOfWhole(before: max(last, place.upperBound))
    var shown = start > text.startIndex ? "…" : ""
    shown += String(text[start..<place.lowerBound]).visibleOnOneLine
    let from = shown.utf8.count
    shown += String(text[place]).visibleOnOneLine
    let to = shown.utf8.count
    shown += String(text[place.upperBound..<max(end, place.upperBound)]).visibleOnOneLine
    if end < text.endIndex { shown += "…" }
    return (shown, from < to ? from..<to : nil)
  }
}
