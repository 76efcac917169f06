/// The registers of people who work for the office.
public enum PeopleRegister: String, CaseIterable, Sendable {
  case mediator
  case `operator`
}

/// Somebody of the office bears another name from a day on; the name itself is in no journal.
public struct PersonNamed: Equatable, Sendable {
  public let register: PeopleRegister
  public let code: String
  /// The new name; the code where it is read back.
  public let name: String
  public let from: Day

  public init(_ register: PeopleRegister, code: String, name: String, from: Day) {
    self.register = register
    self.code = code
    self.name = name
    self.from = from
  }
}
