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

  /// Gives a unit another name from a day on; reports of what was before keep the old one.
  ///
  /// - Parameter from: the first day of the new name; today where none is given.
  /// - Throws: `MediationError`: `notFound` for the unit, `usage` for a name that can be none or a day that
  ///   is still to come, `refused` for the name it has and for want of the right of administration.
  @discardableResult
  public func rename(
    unit code: String, to name: String, from: Day? = nil, _ request: Request
  ) throws -> OfficeReceipt {
    try TextRule.check(name: name, field: .name)
    let words = RequestWords("station set", [code, name, from?.description])
    return try enterOffice(.administration, words, request) { writer, record, request in
      guard let unit = record.units.first(where: { $0.code == code }) else {
        throw MediationError(
          .notFound, zh: "没有单位 \(code)", en: "there is no unit \(code)", field: .code,
          hint: .seeList(.stations))
      }
      let from = from ?? writer.now.day
      let was = record.name(of: unit, on: from)
      guard was != name else {
        throw MediationError(
          .refused, zh: "\(code) 在 \(from) 已经叫“\(name)”",
          en: "\(code) is called “\(name)” on \(from) already", field: .name)
      }
      let renaming = UnitName(unit: code, was: was, name: name, from: from)
      try OfficeAct.unitRenamed(renaming).validate(today: writer.now.day, by: rulebook)
      try writer.enter(
        renaming, in: record, by: request.operatorCode, operation: request.operation)
    }
  }
}
