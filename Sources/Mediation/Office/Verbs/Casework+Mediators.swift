extension Casework {
  /// Puts a mediator of a station into the register.
  ///
  /// - Throws: `MediationError`: `usage` for a code or name that can be none, `notFound` for the station,
  ///   `refused` for want of the right of administration, `conflict` for a code that is taken.
  @discardableResult
  public func add(_ mediator: Mediator, of station: String, _ request: Request) throws
    -> OfficeReceipt
  {
    try UnitCode.requirePerson(mediator.code, field: .code)
    try TextRule.check(name: mediator.name, field: .name)
    let words = RequestWords(
      "mediator add",
      [
        mediator.code, mediator.name == mediator.code ? nil : mediator.name,
        mediator.kind.rawValue, station,
      ])
    return try enterOffice(.administration, words, request) { writer, record, request in
      _ = try writer.existingStation(station)
      try UnitCode.refuseTwin(of: mediator.code, among: record.mediators.map(\.code))
      try writer.enter(
        mediator.of(station), by: request.operatorCode, operation: request.operation)
    }
  }
}

extension Mediator {
  fileprivate func of(_ station: String) -> Mediator {
    Mediator(code: code, name: name, kind: kind, station: station)
  }
}
