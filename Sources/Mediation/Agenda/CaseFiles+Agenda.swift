extension DisputeFilter {
  /// The codes that a filter of one key names, such as `mediator:…` or `station:…`.
  var namedCodes: Set<String>? {
    guard case .condition(let condition) = expression.factors.first, expression.factors.count == 1
    else { return nil }
    switch condition {
    case .mediator(let codes), .station(let codes): return codes
    default: return nil
    }
  }
}

extension CaseFiles {
  /// What is due by a day is asked for in words: of a station, of a mediator, by code or by name.
  ///
  /// - Parameter isMine: of the actor, as the mediator of the same code.
  public func agendaQuestion(
    until day: Day, station: FilterSyntax?, mediator: FilterSyntax?, isMine: Bool, limit: Int?
  ) throws -> AgendaQuestion {
    AgendaQuestion(
      until: day, stations: try station.flatMap { try filter($0, today: day).namedCodes },
      mediators: isMine
        ? [actor.code] : try mediator.flatMap { try filter($0, today: day).namedCodes },
      limit: limit)
  }

  /// The stations that words name.
  public func stations(_ words: FilterSyntax?, today: Day) throws -> Set<String>? {
    try words.flatMap { try filter($0, today: today).namedCodes }
  }
}
