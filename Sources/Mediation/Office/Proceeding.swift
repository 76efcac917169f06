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
