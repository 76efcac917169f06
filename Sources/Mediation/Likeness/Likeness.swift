/// A dispute of the station that a new one may be: it only warns, since nobody but a person can tell.
public struct Likeness: Equatable, Sendable {
  /// Why two disputes may be one.
  public enum Ground: Equatable, Sendable {
    /// So many parties bear the same names.
    case names(Int)
    /// They are about the same, in like words.
    case words
  }

  public let number: CaseNumber
  public let category: Category
  public let status: Status
  public let registeredOn: Day
  public let grounds: [Ground]
}

extension Likeness {
  /// How many days apart two registrations may be; one that is still open is compared for longer.
  static let days = 30
  static let daysOpen = 365
  /// How many disputes are compared at most, the newest.
  static let reach = 200

  /// How like a dispute is to what is about to be registered on a day; `nil` where it is another.
  ///
  /// Two names in common are enough. One is where the words are kin too: the same people quarrel about
  /// different things. Without names on either side the words have to be nearly the same, within a
  /// week and of one category.
  init?(_ draft: Registration, on day: Day, to dispute: Dispute) {
    let names = draft.parties.foldedNames.intersection(dispute.parties.foldedNames).count
    let kinship = WordPairs(draft.summary).kinship(with: WordPairs(dispute.summary))
    let isUnnamed = draft.parties.foldedNames.isEmpty || dispute.parties.foldedNames.isEmpty
    let isAlike =
      names >= 2 || (names == 1 && kinship >= 0.3)
      || (isUnnamed && draft.category == dispute.category && kinship >= 0.6
        && abs(day - dispute.registeredOn) <= 7)
    guard isAlike else { return nil }
    self.init(
      number: dispute.number, category: dispute.category, status: dispute.status,
      registeredOn: dispute.registeredOn,
      grounds: (names > 0 ? [.names(names)] : []) + (kinship >= 0.3 ? [.words] : []))
  }
}
