extension Casework {
  /// Puts a unit into the register.
  ///
  /// - Parameter district: of a station without a unit above it, the district it belongs to, which is
  ///   registered with it where it is new; of any other unit, the one above it where none is named.
  /// - Throws: `MediationError`: `usage` for a code or name that can be none, `refused` for want of the
  ///   right of administration, `conflict` for a code that is taken.
  @discardableResult
  public func add(_ unit: Unit, in district: String? = nil, _ request: Request) throws
    -> OfficeReceipt
  {
    if unit.kind == .station { try UnitCode.requireStation(unit.code, field: .code) }
    for (text, field) in [
      (unit.code, .code), (unit.name, .name), (district, .district), (unit.parent, .parent),
    ] as [(String?, Field)] {
      try TextRule.check(name: text, field: field)
    }
    let words = RequestWords(
      "station add", [unit.code, unit.name, district, unit.kind.rawValue, unit.parent])
    return try enterOffice(.administration, words, request) { writer, _, request in
      if unit.kind == .station, unit.parent == nil {
        try writer.addStation(
          code: unit.code, name: unit.name, district: district, by: request.operatorCode,
          operation: request.operation)
      } else {
        try writer.enter(
          Unit(
            code: unit.code, kind: unit.kind, name: unit.name, parent: unit.parent ?? district),
          by: request.operatorCode, operation: request.operation)
      }
    }
  }
}
