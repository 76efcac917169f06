import Formats

/// The pairs of neighbouring characters of a text, folded as a search folds them: Chinese has no blanks
/// between words, and a pair is nearest to one.
struct WordPairs: Equatable {
  private let pairs: Set<UInt64>

  init(_ text: String?) {
    let folded = String(decoding: SearchText.folded(text ?? ""), as: UTF8.self)
    let scalars = folded.unicodeScalars.filter(\.properties.isAlphabetic).map(\.value)
    pairs = Set(zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
  }

  /// How much two texts have in common, from 0 to 1.
  ///
  /// Source: L. R. Dice, Measures of the amount of ecologic association between species (Ecology 26, 1945).
  func kinship(with other: WordPairs) -> Double {
    let all = pairs.count + other.pairs.count
    return all == 0 ? 0 : Double(2 * pairs.intersection(other.pairs).count) / Double(all)
  }
}

extension [Party] {
  /// The names of who stands in a dispute, as a search compares them.
  var foldedNames: Set<[UInt8]> {
    Set(lazy.filter { !$0.isRemoved }.compactMap(\.name).map { SearchText.folded($0) })
  }
}
