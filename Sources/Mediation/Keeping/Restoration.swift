import Formats

/// What restoring a backup did, or would do.
public struct Restoration: Equatable, Sendable {
  /// Where the database that was there is now; `nil` where there was none.
  public let aside: String?
  /// The entries that were in the database or under its mark and are not in the backup; `nil` where
  /// that cannot be said.
  public let lost: Int?
  /// How many texts were erased again.
  public let erasedAgain: Int

  public init(aside: String?, lost: Int?, erasedAgain: Int) {
    self.aside = aside
    self.lost = lost
    self.erasedAgain = erasedAgain
  }
}
