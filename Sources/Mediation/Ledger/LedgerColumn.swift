/// A column of the ledger of open disputes, in the order it is printed.
///
/// The first four fill the ledger, the rest empty it:
/// `open_start + new + reopened + received = resolved + failed + terminated + withdrawn +
/// declined + referred_out + merged + open_end`.
public enum LedgerColumn: String, CaseIterable, Sendable {
  case openStart = "open_start"
  case new, reopened, received
  case resolved, failed, terminated, withdrawn, declined
  case referredOut = "referred_out"
  case merged
  case openEnd = "open_end"

  /// What fills the ledger.
  public static let incoming: [LedgerColumn] = [.openStart, .new, .reopened, .received]
  /// What empties it, and what is left.
  public static let outgoing: [LedgerColumn] = [
    .resolved, .failed, .terminated, .withdrawn, .declined, .referredOut, .merged, .openEnd,
  ]
}
