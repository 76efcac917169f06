/// An act that leaves no trace in a dispute but must not go unnoticed: a refusal, a read of a
/// protected file, names that were shown or taken out.
///
/// It is kept in a journal of its own with its own hash chain; reasons are codes or short remarks
/// and name nobody.
public struct AccessAct: Equatable, Sendable {
  public enum Kind: String, Code {
    public static let list = "access"
    case refused
    case protectedRead = "protected_read"
    case audited
    case revealed
    case searched
    case exported
    case backedUp = "backed_up"
    case restored
    case lossAccepted = "loss_accepted"
    /// What could be proved of a damaged database was carried over into a new one, texts and all.
    case salvaged
    /// Somebody gave themselves a role they did not have.
    case selfGranted = "self_granted"
  }

  public let kind: Kind
  public let number: CaseNumber?
  public let right: Right?
  public let reason: String?
  /// How many disputes it concerned, where it concerned many.
  public let count: Int?

  public init(
    _ kind: Kind, _ number: CaseNumber? = nil, right: Right? = nil, reason: String? = nil,
    count: Int? = nil
  ) {
    self.kind = kind
    self.number = number
    self.right = right
    self.reason = reason
    self.count = count
  }
}
