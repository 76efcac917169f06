import Formats

/// The texts of a dispute that a search looks at, in the order in which what it finds is shown.
///
/// Phones, addresses and numbers of identity are none of them: a search finds a file, not a person.
public enum SearchedField: Int, CaseIterable, Sendable {
  /// A party's, which has to be the words.
  case name = 1
  /// The number in the ledger or system it came from.
  case reference
  /// Where a link or a referral leads.
  case link
  case summary, terms, note

  /// The field of a private detail of an entry; `nil` for one that is not searched.
  public init?(detail: String) {
    var detail = detail
    guard let field = detail.withUTF8(SearchedField.init(detail:)) else { return nil }
    self = field
  }

  /// The same of UTF-8.
  public init?(detail: UnsafeBufferPointer<UInt8>) {
    switch detail.count {
    case 2 where detail.elementsEqual("to"): self = .link
    case 4 where detail.elementsEqual("note"): self = .note
    case 5 where detail.elementsEqual("terms"): self = .terms
    case 7 where detail.elementsEqual("summary"): self = .summary
    case 7... where detail.isFurtherTerm: self = .terms
    case 10 where detail.elementsEqual("source_ref"): self = .reference
    case 15 where detail.elementsEqual("official_number"): self = .reference
    case 7... where detail.suffix(5).elementsEqual(".name"): self = .name
    default: return nil
    }
  }

  public var label: Phrase {
    switch self {
    case .name: Phrase(zh: "当事人", en: "party")
    case .reference: Phrase(zh: "原编号", en: "reference")
    case .link: Phrase(zh: "关联", en: "link")
    case .summary: Phrase(zh: "简要情况", en: "summary")
    case .terms: Phrase(zh: "协议", en: "terms")
    case .note: Phrase(zh: "附记", en: "note")
    }
  }

  /// Whether some words are found in a text of the field: of names the whole, of references the whole or four
  /// characters of it, of other texts any part.
  public func holds(_ words: SearchedWords, in text: SearchText) -> Bool {
    switch self {
    case .name: words.areAll(of: text)
    case .reference, .link:
      words.length < SearchedField.partOfReference
        ? words.areAll(of: text) : words.stand(in: text)
    case .summary, .terms, .note: words.stand(in: text)
    }
  }

  /// Fewer characters would be a part of nearly every reference.
  private static let partOfReference = 4
}

extension SearchedField: Comparable {
  public static func < (left: SearchedField, right: SearchedField) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it is `terms.2` or the like: the words of a term after the first.
  fileprivate var isFurtherTerm: Bool {
    prefix(6).elementsEqual("terms.") && dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes are those of a word of as many.
  @inline(__always)
  fileprivate func elementsEqual(_ word: StaticString) -> Bool {
    var place = word.utf8Start
    for byte in self {
      if byte != place.pointee { return false }
      place += 1
    }
    return true
  }
}
