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

  /// As the journal knows the mediator: without the name, which is personal.
  public var unnamed: Mediator {
    Mediator(code: code, name: code, kind: kind, station: station)
  }

  public init(code: String, name: String, kind: Kind, station: String?) {
    self.code = code
    self.name = name
    self.kind = kind
    self.station = station
  }
}
