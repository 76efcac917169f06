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

/// An act as the journal of access keeps it.
public struct AccessEvent: Equatable, Sendable {
  /// The place in the journal's chain, from 1 without a gap.
  public let sequence: Int
  public let act: AccessAct
  public let at: Instant
  public let by: String

  public init(sequence: Int, act: AccessAct, at instant: Instant, by code: String) {
    self.sequence = sequence
    self.act = act
    at = instant
    by = code
  }
}

/// A refusal for want of a right, with what is to be noted of it.
struct AccessRefusal: Error {
  let error: MediationError
  let act: AccessAct

  init(_ error: MediationError, _ act: AccessAct) {
    self.error = error
    self.act = act
  }

  /// An actor lacks a right, or has it at other stations.
  init(_ actor: Actor, _ right: Right, _ number: CaseNumber?, at station: String?) {
    let isElsewhere = actor.rights.contains(right)
    let place = station ?? ""
    self.init(
      isElsewhere
        ? MediationError(
          .refused, zh: "\(actor.code) 只在自己的单位可以\(right.label.zh)，不包括 \(place)",
          en: "\(actor.code) may \(right.label.en) at their own unit only, not at \(place)",
          field: .actor)
        : MediationError(
          .refused, zh: "\(actor.code) 没有权限：\(right.label.zh)",
          en: "\(actor.code) may not \(right.label.en)", field: .actor,
          hint: .askAdministrator),
      AccessAct(.refused, number, right: right))
  }
}
