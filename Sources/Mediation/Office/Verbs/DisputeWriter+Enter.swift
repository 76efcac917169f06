extension DisputeWriter {
  /// Adds a station, and its district where that is new.
  public func addStation(
    code: String, name: String, district: String?, by operatorCode: String, operation: String
  ) throws {
    if let district, try unit(district) == nil {
      let name = Catalogue.shipped.label("district", district).zh
      try enter(
        Unit(code: district, kind: .district, name: name, parent: nil), by: operatorCode,
        operation: operation)
    }
    try enter(
      Unit(code: code, kind: .station, name: name, parent: district), by: operatorCode,
      operation: operation)
  }

  /// Puts a unit into the register and the office's journal.
  public func enter(_ unit: Unit, by operatorCode: String, operation: String) throws {
    try TextRule.refuseNUL(unit.name, field: .name)
    try add(unit)
    try append(.unitAdded(unit), by: operatorCode, operation: operation)
  }

  /// Puts a mediator into the register and the office's journal.
  public func enter(_ mediator: Mediator, by operatorCode: String, operation: String) throws {
    try TextRule.refuseNUL(mediator.name, field: .name)
    try add(mediator)
    try append(.mediatorAdded(mediator), by: operatorCode, operation: operation)
  }

  /// Puts an operator into the register and the office's journal.
  public func enter(_ person: Operator, by operatorCode: String, operation: String) throws {
    try TextRule.refuseNUL(person.name, field: .name)
    try add(person)
    try append(.operatorAdded(person), by: operatorCode, operation: operation)
  }

  /// Puts an operator's new unit, login and roles into the register and the office's journal.
  public func change(_ person: Operator, by operatorCode: String, operation: String) throws {
    try update(person)
    try append(.operatorChanged(person.unnamed), by: operatorCode, operation: operation)
  }
}
