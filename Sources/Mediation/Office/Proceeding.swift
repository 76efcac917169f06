/// A concluded administrative reconsideration (行政复议) or litigation (行政诉讼) the office was a party
/// to; the yearly report counts them.
public struct Proceeding: Equatable, Sendable {
  public enum Kind: String, Code {
    public static let list = "proceeding"
    case reconsideration, litigation
  }

  /// How it ended.
  public enum Result: String, Code {
    public static let list = "proceeding_result"
    /// The decision stood.
    case upheld
    /// Mediated by the reconsideration organ or the court.
    case mediated
    /// Settled between the parties.
    case settled
    case withdrawn
    /// The decision was changed, annulled or found unlawful: the office lost.
    case overturned
    case other
  }

  public let kind: Kind
  public let concludedOn: Day
  public let result: Result
  /// The file number of the reconsideration organ or the court.
  public let reference: String?

  public init(kind: Kind, concludedOn: Day, result: Result, reference: String?) {
    self.kind = kind
    self.concludedOn = concludedOn
    self.result = result
    self.reference = reference
  }
}

extension Proceeding {
  /// The most bytes of a file number: twenty characters are more than any has.
  private static let mostBytes = 60

  /// Refuses a reference that is no file number: it stands in the office's journal, out of which nothing
  /// can be erased, so there is no room in it for words about somebody.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func refuseWords() throws(MediationError) {
    guard let reference else { return }
    let scalars = reference.unicodeScalars
    guard reference.utf8.count <= Proceeding.mostBytes,
      scalars.contains(where: { ("0"..."9").contains($0) }),
      scalars.allSatisfy({ Proceeding.signs.contains($0) || $0.properties.isAlphabetic })
    else {
      throw MediationError(
        .refused, zh: "“\(reference)”不像案号：它留在流水里，删不掉，只写号码",
        en: "“\(reference)” is no file number: it stays in the journal and cannot be erased",
        field: .reference,
        hint: .words(
          zh: "如（2021）苏0281行初15号", en: "write the number alone, such as （2021）苏0281行初15号"))
    }
  }

  private static let signs = Set("0123456789()（）[]［］〔〕【】-–—/.·_#".unicodeScalars)
}
