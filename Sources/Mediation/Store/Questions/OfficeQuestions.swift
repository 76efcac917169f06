/// What an engine answers of the office: its units, and the people who work for it.
public protocol OfficeQuestions {
  /// The station that is meant where none is named: the one the database was made for, or – of an
  /// engine that many stations share – that of the operator or of the connection.
  var homeStation: String { get throws }
  /// All units, by code.
  func units() throws -> [Unit]
  /// The unit with a code; `nil` when there is none.
  func unit(_ code: String) throws -> Unit?
  /// Whether there is a unit of a kind with a code.
  func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool
  /// The units that have a name, by code.
  func units(named name: String) throws -> [Unit]
  /// Equal to `Census(UnitTree(units()), watermark(asOf: nil))`.
  func census() throws -> Census
  /// All mediators, by code.
  func mediators() throws -> [Mediator]
  /// The mediator with a code; `nil` when there is none.
  func mediator(_ code: String) throws -> Mediator?
  /// All operators, by code.
  func operators() throws -> [Operator]
  /// The operator with a code; `nil` when there is none.
  func operatorWithCode(_ code: String) throws -> Operator?
  /// The operator who is bound to a user of the operating system; `nil` when nobody is.
  func operatorBound(to login: String) throws -> Operator?
  /// Whether anybody has been given a role.
  var rolesAreInForce: Bool { get throws }
}

extension OfficeQuestions {
  public func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool {
    try unit(code)?.kind == kind
  }

  /// An engine that finds names by itself need not read them all.
  public func units(named name: String) throws -> [Unit] { try units().filter { $0.name == name } }
}
