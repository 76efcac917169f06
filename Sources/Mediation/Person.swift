/// Somebody who enters things; known by the code that each event carries.
public struct Operator: Equatable, Sendable {
  public let code: String
  public let name: String
  /// The station the operator works at, whose numbers may be shortened.
  public let station: String?

  public init(code: String, name: String, station: String?) {
    self.code = code
    self.name = name
    self.station = station
  }
}

/// Somebody who mediates.
public struct Mediator: Equatable, Sendable {
  /// Who sits on the mediation desk of a station (公调对接).
  public enum Kind: String, Code {
    public static let list = "mediator_kind"
    case villageCadre = "village_cadre"
    case peoplesMediator = "peoples_mediator"
    case publicInterestLawyer = "public_interest_lawyer"
    case retiredPartyMember = "retired_party_member"
    case officer, auxiliary, unstated
  }

  public let code: String
  public let name: String
  public let kind: Kind
  public let station: String?

  public init(code: String, name: String, kind: Kind, station: String?) {
    self.code = code
    self.name = name
    self.kind = kind
    self.station = station
  }
}
