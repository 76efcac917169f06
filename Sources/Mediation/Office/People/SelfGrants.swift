/// The roles that operators gave themselves and that nobody else has given them since: for others to see.
///
/// An administrator can make itself head alone. That is not refused – a small office has nobody else –
/// but it is noted in the journal of access and shown wherever operators are listed.
public struct SelfGrants: Equatable, Sendable {
  private var roles: [String: [Role]] = [:]
  private var operators: [String: Operator] = [:]

  /// - Parameter events: the office's, of people at least, in the order of the journal.
  public init(replaying events: some Sequence<OfficeEvent>) {
    for event in events { apply(event) }
  }

  /// The roles of an operator that it gave itself, in the order of `Role.allCases`.
  public subscript(code: String) -> [Role] { roles[code] ?? [] }

  private mutating func apply(_ event: OfficeEvent) {
    switch event.act {
    case .adopted(_, _, let people): for person in people { operators[person.code] = person }
    case .operatorAdded(let person), .operatorChanged(let person):
      let granted = person.selfGranted(
        by: event.enteredBy, among: Array(operators.values))
      // What somebody else enters leaves the others as they are: a change of unit or login says
      // nothing of the roles beside it. It ends when the role is taken away.
      let own = (roles[person.code] ?? []) + granted
      roles[person.code] = person.roles.filter(own.contains)
      operators[person.code] = person
    default: break
    }
  }
}

extension OfficeAct.Kind {
  /// What `SelfGrants` is replayed from.
  static let ofOperators: [OfficeAct.Kind] = [.operatorAdded, .operatorChanged, .adopted]
}

extension FigureReader {
  /// Which roles operators gave themselves.
  public func selfGrants() throws -> SelfGrants {
    SelfGrants(replaying: try officeEvents(of: OfficeAct.Kind.ofOperators))
  }
}
