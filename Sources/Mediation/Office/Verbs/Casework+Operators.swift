/// What entering or changing an operator did.
public struct OperatorReceipt: Equatable, Sendable {
  public let person: Operator
  /// The operation had been carried out before; nothing was entered now.
  public let isRepetition: Bool
  /// Whether the first role of the office was given: whoever has none may do little from now on.
  public let putsRolesInForce: Bool
  /// Roles that the operator gave itself, which was noted in the journal of access.
  public let selfGranted: [Role]
}

/// What is to become of an operator; what is `nil` stays as it is.
public struct OperatorChange: Equatable, Sendable {
  public let name: String?
  public let unit: String?
  public let login: String?
  /// All roles from now on; empty takes them away.
  public let roles: [Role]?

  public init(name: String? = nil, unit: String?, login: String?, roles: [Role]?) {
    self.name = name
    self.unit = unit
    self.login = login
    self.roles = roles
  }
}

extension Casework {
  /// Puts an operator into the register.
  ///
  /// - Throws: `MediationError`: `usage` for a code, name or login that can be none, `notFound` for the
  ///   unit, `refused` for want of the right over roles or when nobody could change roles later,
  ///   `conflict` for a code or a login that is taken.
  public func add(_ person: Operator, _ request: Request) throws -> OperatorReceipt {
    try UnitCode.requirePerson(person.code, field: .code)
    try TextRule.check(name: person.name, field: .name)
    try TextRule.check(name: person.login, field: .login)
    let words = RequestWords(
      "operator add",
      [person.code, person.name == person.code ? nil : person.name, person.unit, person.login]
        + person.roles.map(\.rawValue))
    return try enterOperator(person.code, words, request) { writer, record, request in
      try person.requireUnit(in: writer)
      try UnitCode.refuseTwin(of: person.code, among: record.operators.map(\.code))
      try person.requireFreeLogin(among: record.operators)
      try OperatorRule.refuseLockout(after: record.operators + [person])
      try writer.enter(person, by: request.operatorCode, operation: request.operation)
      return person
    }
  }

  /// Changes an operator's name, unit, login or roles.
  ///
  /// - Throws: `MediationError`: `notFound` for the operator or the unit, `usage` for a login that can be
  ///   none, `conflict` for one that is taken, `refused` for want of the right over roles or when nobody
  ///   could change roles later.
  public func change(
    operator code: String, _ change: OperatorChange, _ request: Request
  ) throws -> OperatorReceipt {
    try TextRule.check(name: change.login, field: .login)
    try TextRule.check(name: change.name, field: .name)
    let words = RequestWords(
      "operator set",
      [code, change.roles == [] ? "no-role" : nil, change.unit, change.login, change.name]
        + (change.roles ?? []).map(\.rawValue))
    return try enterOperator(code, words, request) { writer, record, request in
      let before = try writer.existingOperator(code)
      let person = before.changed(by: change)
      try person.requireUnit(in: writer)
      try person.requireFreeLogin(among: record.operators)
      try OperatorRule.refuseLockout(
        after: record.operators.filter { $0.code != code } + [person])
      if let name = change.name {
        try writer.enter(
          PersonNamed(.operator, code: code, name: name, from: writer.now.day),
          by: request.operatorCode, operation: request.operation)
      }
      if change.isOfRights || change.name == nil {
        try writer.change(person, by: request.operatorCode, operation: request.operation)
      }
      return person
    }
  }

  /// - Parameter body: enters it; what the operator is from now on.
  private func enterOperator(
    _ code: String, _ words: RequestWords, _ request: Request,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Operator
  ) throws -> OperatorReceipt {
    let repeated = { (reader: any DisputeReader) in
      OperatorReceipt(
        person: try reader.existingOperator(code), isRepetition: true, putsRolesInForce: false,
        selfGranted: [])
    }
    return try enterOffice(
      .roles, words, request, touching: .office.with(.access), again: repeated
    ) { writer, record, request in
      let person = try body(writer, record, request)
      let wasInForce = !record.operators.allSatisfy(\.roles.isEmpty)
      let granted = person.selfGranted(by: request.operatorCode, among: record.operators)
      if !granted.isEmpty {
        try writer.append(
          AccessAct(.selfGranted, reason: granted.map(\.rawValue).joined(separator: " ")),
          by: request.operatorCode)
      }
      return OperatorReceipt(
        person: person, isRepetition: false,
        putsRolesInForce: !wasInForce && !person.roles.isEmpty, selfGranted: granted)
    }
  }
}

extension OperatorChange {
  /// Whether it says what the operator may do, or who may act so.
  fileprivate var isOfRights: Bool { unit != nil || login != nil || roles != nil }
}

extension Operator {
  fileprivate func changed(by change: OperatorChange) -> Operator {
    Operator(
      code: code, name: change.name ?? name, unit: change.unit ?? unit,
      login: change.login ?? login,
      roles: change.roles ?? roles)
  }
}

extension DisputeReader {
  /// The operator with a code, or an error that says there is none.
  fileprivate func existingOperator(_ code: String) throws -> Operator {
    if let person = try operatorWithCode(code) { return person }
    throw MediationError(
      .notFound, zh: "没有经办人 \(code)", en: "there is no operator \(code)", field: .code,
      hint: .seeList(.operators))
  }
}
