/// Who acts, with what they may do: the operator a request names, as the register knows them.
public struct Actor: Equatable, Sendable {
  public let code: String
  public let rights: Set<Right>
  /// The stations whose disputes are the actor's; `nil` for all.
  public let stations: Set<String>?

  public func may(_ right: Right, at station: String? = nil) -> Bool {
    guard rights.contains(right) else { return false }
    guard let station, let stations else { return true }
    return stations.contains(station)
  }
}

extension DisputeReader {
  /// Who a request comes from.
  ///
  /// Roles come into force with the first that is given to anybody; until then whoever can open the
  /// database may do everything, as with a paper ledger on a desk. In force, somebody without a role
  /// may only read figures, and an operator bound to a login is refused to others.
  public func actor(of request: Request) throws -> Actor {
    if let known = request.actor { return known }
    guard try rolesAreInForce else {
      return Actor(code: request.operatorCode, rights: Set(Right.allCases), stations: nil)
    }
    guard let person = try operatorNamed(request) else {
      return Actor(code: request.operatorCode, rights: [.figures], stations: nil)
    }
    if let login = person.login, let user = request.login, login != user {
      throw AccessRefusal(
        MediationError(
          .refused, zh: "\(person.code) 只能由系统用户 \(login) 使用，现为 \(user)",
          en: "\(person.code) belongs to the system user \(login); this is \(user)",
          field: .actor),
        AccessAct(.refused, reason: "login \(user) as \(person.code)"))
    }
    return Actor(
      code: person.code,
      rights: person.roles.reduce(into: [.figures]) { $0.formUnion($1.rights) },
      stations: try person.unit.flatMap(stations(under:)))
  }

  /// The operator a request means: the code that is named, or the one the login is bound to.
  public func operatorNamed(_ request: Request) throws -> Operator? {
    if let login = request.login, login == request.operatorCode,
      let bound = try operatorBound(to: login)
    {
      return bound
    }
    return try operatorWithCode(request.operatorCode)
  }

  /// The stations of a unit; `nil` for a unit above the districts.
  private func stations(under code: String) throws -> Set<String>? {
    let tree = UnitTree(try units())
    switch tree[code]?.kind {
    case .district:
      return Set(tree.stations.map(\.code).filter { tree.district(of: $0)?.code == code })
    case .city: return nil
    default: return [code]
    }
  }
}
