extension CaseFiles {
  /// What is due by a day is asked for in words: of a station, of a mediator, by code or by name.
  ///
  /// - Parameter isMine: of the actor, as the mediator of the same code.
  public func agendaQuestion(
    until day: Day, station: FilterSyntax?, mediator: FilterSyntax?, isMine: Bool, limit: Int?
  ) throws -> AgendaQuestion {
    AgendaQuestion(
      until: day, stations: try stations(station, today: day),
      mediators: isMine ? [actor.code] : try codes(of: mediator, today: day, field: .mediator),
      limit: limit)
  }

  /// The stations that words name; `nil` where nothing was said.
  public func stations(_ words: FilterSyntax?, today: Day) throws -> Set<String>? {
    try codes(of: words, today: today, field: .station)
  }

  /// The codes that a filter of one key names; nobody is shown more because the words mean something else.
  private func codes(of words: FilterSyntax?, today: Day, field: Field) throws -> Set<String>? {
    guard let words else { return nil }
    let factors = try filter(words, today: today).expression.factors
    switch (factors.count, factors.first) {
    case (1, .condition(.mediator(let codes))), (1, .condition(.station(let codes))): return codes
    default:
      throw MediationError(
        .usage, zh: "这里要写代码或姓名、名称", en: "a code or a name is expected here", field: field)
    }
  }
}
