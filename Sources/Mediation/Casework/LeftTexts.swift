import Formats

/// The texts of a dispute that were left when names of it were erased: words in which somebody may have
/// written the same names.
public struct LeftTexts: Equatable, Sendable {
  /// What they are called, in the order they were entered.
  public let fields: [String]
  /// Those of them in which an erased name stands as it was.
  public let naming: [String]

  /// - Parameter events: as they were before.
  /// - Parameter erased: the fields that were erased.
  /// - Returns: `nil` where no name was erased, or nothing is left.
  init?(of events: [Event], without erased: [String]) {
    let texts = events.flatMap { $0.entry.details.filter(\.isPrivate) }
    let names = texts.filter { erased.contains($0.key) && LeftTexts.isName($0.key) }
      .compactMap(\.value.string)
    guard !names.isEmpty else { return nil }
    let left = texts.filter { !erased.contains($0.key) && !LeftTexts.isOfParty($0.key) }
    let naming = Set(
      left.filter { text in
        text.value.string.map { words in names.contains { words.contains($0) } } ?? false
      }.map(\.key))
    var seen: Set<String> = []
    fields = left.map(\.key).filter { $0 != "amount" && seen.insert($0).inserted }
    self.naming = fields.filter(naming.contains)
    guard !fields.isEmpty else { return nil }
  }

  private static func isOfParty(_ field: String) -> Bool { field.hasPrefix("party.") }
  private static func isName(_ field: String) -> Bool {
    isOfParty(field) && field.hasSuffix(".name")
  }
}
