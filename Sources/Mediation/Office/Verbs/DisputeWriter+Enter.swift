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

  /// Puts a mediator's new kind and station into the register and the office's journal.
  ///
  /// - Parameter record: what the office's journal replayed to before.
  public func change(
    _ change: MediatorChange, in record: OfficeRecord, by operatorCode: String, operation: String
  ) throws {
    try append(.mediatorChanged(change), by: operatorCode, operation: operation)
    // One that begins before another that was entered earlier changes the past only.
    let isLatest = record.changes.allSatisfy {
      $0.now.code != change.now.code || $0.from <= change.from
    }
    if isLatest { try update(change.now) }
  }

  /// Puts a unit's new name into the register and the office's journal.
  ///
  /// - Parameter record: what the office's journal replayed to before.
  public func enter(
    _ name: UnitName, in record: OfficeRecord, by operatorCode: String, operation: String
  ) throws {
    try append(.unitRenamed(name), by: operatorCode, operation: operation)
    let isLatest = record.renamings.allSatisfy { $0.unit != name.unit || $0.from <= name.from }
    if isLatest { try rename(unit: name.unit, to: name.name) }
  }

  /// Puts somebody's new name into the register, and a commitment to it into the office's journal.
  public func enter(_ person: PersonNamed, by operatorCode: String, operation: String) throws {
    try TextRule.refuseNUL(person.name, field: .name)
    try rename(person)
    try append(.personNamed(person), by: operatorCode, operation: operation)
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
