/// What holds for the operators of an office as a whole.
public enum OperatorRule {
  /// Refuses roles that nobody could ever change again: once they are in force, somebody keeps them.
  public static func refuseLockout(after operators: [Operator]) throws(MediationError) {
    let isInForce = operators.contains { !$0.roles.isEmpty }
    guard isInForce, !operators.contains(where: { $0.roles.contains(.administrator) }) else {
      return
    }
    throw MediationError(
      .refused, zh: "要有一位管理员，否则以后没有人能更改角色",
      en: "somebody has to be administrator, or nobody could change roles later", field: .role,
      hint: .addAdministratorFirst)
  }
}

extension Operator {
  /// The roles the operator gives itself by a change of its own: for others to see.
  ///
  /// - Parameter code: of who enters it.
  /// - Parameter operators: as they were before. While nobody has a role everybody may do all, and nothing
  ///   is gained.
  public func selfGranted(by code: String, among operators: [Operator]) -> [Role] {
    guard self.code == code, operators.contains(where: { !$0.roles.isEmpty }) else { return [] }
    let had = operators.first { $0.code == code }?.roles ?? []
    return roles.filter { !had.contains($0) }
  }

  /// Refuses a user of the system who is another operator's.
  public func requireFreeLogin(among operators: [Operator]) throws(MediationError) {
    guard let login, let other = operators.first(where: { $0.login == login && $0.code != code })
    else { return }
    throw MediationError(
      .conflict, zh: "系统用户 \(login) 已绑定经办人 \(other.code)",
      en: "the system user \(login) is bound to the operator \(other.code)", field: .login,
      hint: .seeList(.operators))
  }

  /// Whether everybody who can open the database may act so.
  public var isUnbound: Bool { !roles.isEmpty && login == nil }

  /// Refuses a unit the register does not know.
  public func requireUnit(in reader: any DisputeReader) throws {
    guard let unit, try reader.unit(unit) == nil else { return }
    throw MediationError(
      .notFound, zh: "没有单位 \(unit)", en: "there is no unit \(unit)", field: .station,
      hint: .seeList(.stations))
  }
}
