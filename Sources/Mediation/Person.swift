/// Somebody who enters things; known by the code that each event carries.
public struct Operator: Equatable, Sendable {
  public let code: String
  public let name: String
  /// The station or district the operator works for; a station's numbers may be shortened.
  public let unit: String?
  /// The user of the operating system who alone may act as this operator.
  public let login: String?
  /// In the order of `Role.allCases`.
  public let roles: [Role]

  public init(
    code: String, name: String, unit: String?, login: String? = nil, roles: some Sequence<Role> = []
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.login = login
    let roles = Set(roles)
    self.roles = Role.allCases.filter(roles.contains)
  }

  /// As the journal knows the operator: without the name, which is personal.
  public var unnamed: Operator {
    Operator(code: code, name: code, unit: unit, login: login, roles: roles)
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
