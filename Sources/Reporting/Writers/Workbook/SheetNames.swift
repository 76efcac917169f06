import Formats

/// Names for the sheets of a workbook: at most 31 units of UTF-16, none twice whatever the case of
/// its letters, without what spreadsheets refuse.
struct SheetNames {
  // Excel keeps this name for itself.
  private var taken: Set<String> = ["history"]

  /// The name nearest to the one wished for.
  mutating func name(_ wish: String) -> String {
    let allowed = wish.visible().map { "[]:*?/\\'".contains($0) ? " " : $0 }
    var words = String(allowed).split(separator: " ").joined(separator: " ")
    if words.isEmpty { words = "1" }
    var name = SheetNames.fitted(words, "")
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = SheetNames.fitted(words, " \(number)")
    }
    return name
  }

  private static func fitted(_ words: String, _ end: String) -> String {
    let room = 31 - end.utf16.count
    if words.utf16.count <= room { return words + end }
    var kept = words
    while kept.utf16.count > room - 1 { kept.removeLast() }
    return "\(kept)…\(end)"
  }
}
