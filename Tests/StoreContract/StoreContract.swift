import Mediation

/// What every engine must do, as a list of named checks.
///
/// Each check gets a store of its own: fresh, with the station JS07 in the district 410105. A check
/// that fails throws a `Breach` saying what was expected.
public struct StoreContract: Sendable {
  /// One check.
  public struct Check: Sendable, CustomStringConvertible {
    public let description: String
    public let run: @Sendable (Office) throws -> Void
  }

  public static let checks: [Check] =
    registering + settling + reaching + rising + wording + rehearsing + undoing + retracting
    + importing
    + counting + enduring
    + tallying + filtering + ordering + searching + limits
}

/// A promise of the contract that an engine broke.
public struct Breach: Error, CustomStringConvertible {
  public let description: String
}

/// Breaks off when a condition does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw Breach(description: message()) }
}

/// Breaks off unless the body is refused with a kind of error.
func requireRefusal(_ kind: MediationError.Kind, _ body: () throws -> Void) throws {
  do { try body() } catch let error as MediationError {
    try require(error.kind == kind, "expected \(kind), got \(error.kind): \(error.message.en)")
    return
  }
  throw Breach(description: "expected \(kind), but nothing was refused")
}
