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
  /// The roles the operator gives itself with a change of its own: for others to see.
  ///
  /// - Parameter before: `nil` for one that is added. While nobody has a role everybody may do all, and
  ///   nothing is gained.
  public func selfGranted(by code: String, before: Operator?, isInForce: Bool) -> [Role] {
    guard isInForce, self.code == code else { return [] }
    return roles.filter { !(before?.roles.contains($0) ?? false) }
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
