/// Which word of a list is meant by one that is not in it.
public enum NearestWord {
  /// The word that has the given one in it, or else the one that takes the fewest letters put in, left out
  /// or exchanged; of several the first. `nil` when none is near: half of the letters would differ.
  ///
  /// - Parameter words: in the order of the list; upper and lower case are the same.
  public static func of(_ word: String, in words: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longest))
    guard !letters.isEmpty else { return nil }
    if letters.count > 2,
      let whole = words.first(where: { $0.lowercased().contains(word.lowercased()) })
    {
      return whole
    }
    var nearest: (word: String, distance: Int)?
    for candidate in words {
      let other = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(letters, other)
      guard distance * 2 < max(letters.count, other.count), distance < nearest?.distance ?? Int.max
      else { continue }
      nearest = (candidate, distance)
    }
    return nearest?.word
  }

  /// Longer than any word of a list: what is longer still is near to none.
  private static let longest = 100

  /// Levenshtein's distance, row by row.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, next) in other.enumerated() {
        let exchanged = diagonal + (letter == next ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(exchanged, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
