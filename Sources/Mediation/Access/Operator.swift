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
