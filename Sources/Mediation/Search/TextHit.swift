import Formats

/// Where words that were looked for stand in a dispute's file.
public struct TextHit: Equatable, Sendable {
  public let field: SearchedField
  /// The text, as it was written.
  public let text: String

  public init(_ field: SearchedField, _ text: String) {
    self.field = field
    self.text = text
  }
}

extension [Event] {
  /// Where words stand in a file: in the field that is shown first, in the entry that was made first; `nil`
  /// where they do not. What was taken back or corrected since is not looked at.
  public func hit(of words: SearchedWords) -> TextHit? {
    let events = effective
    let registration = events.lastIndex { $0.act.tellsRegistration }
    var hit: TextHit?
    for (index, event) in events.enumerated() {
      let isPast = event.act.tellsRegistration && index != registration
      for found in event.hits(of: words, onlyRemark: isPast)
      where hit.map({ found.field < $0.field }) ?? true { hit = found }
    }
    return hit
  }
}

extension Act {
  /// Whether it tells all that is registered, in place of what was.
  fileprivate var tellsRegistration: Bool {
    switch self {
    case .registered, .corrected: true
    default: false
    }
  }
}

extension Event {
  /// Where words stand in an entry, by the names of its details.
  fileprivate func hits(of words: SearchedWords, onlyRemark: Bool) -> [TextHit] {
    let folding = SearchText()
    return entry.details.filter(\.isPrivate)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap { detail in
        guard let field = SearchedField(detail: detail.key), let text = detail.value.string,
          !onlyRemark || field == .note
        else { return nil }
        folding.fold(text)
        return field.holds(words, in: folding) ? TextHit(field, text) : nil
      }
  }
}

/// A dispute that a search found, and where.
public struct FoundDispute: Equatable, Sendable {
  public var dispute: Dispute
  public var hit: TextHit

  public init(_ dispute: Dispute, _ hit: TextHit) {
    self.dispute = dispute
    self.hit = hit
  }
}
