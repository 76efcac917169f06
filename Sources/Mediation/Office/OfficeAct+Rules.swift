extension OfficeAct {
  /// Refuses an act that is wrong in itself, whatever the office.
  ///
  /// - Throws: `MediationError` naming the field and the fix.
  func validate(
    today: Day, by rulebook: Rulebook = .shipped
  ) throws(MediationError) {
    let catalogue = rulebook.catalogue
    switch self {
    case .proceedingAdded(let proceeding):
      let day = proceeding.concludedOn
      try OfficeLife.check(day, today: today)
      try catalogue.check("proceeding", proceeding.kind.rawValue, on: day, field: .kind)
      try catalogue.check(
        "proceeding_result", proceeding.result.rawValue, on: day, field: .result)
    case .figureNoted(let figure):
      try OfficeLife.check(figure.on, today: today)
      try catalogue.check("figure", figure.kind.rawValue, on: figure.on, field: .figureKind)
    case .nilReported(let report):
      guard report.period.lastDay < today else {
        throw MediationError(
          .refused, zh: "\(report.period) 还没有过完", en: "\(report.period) is not over",
          field: .period)
      }
      try OfficeLife.check(report.period.start, today: today, field: .period)
    case .cellStaffed(let staff):
      try OfficeLife.check(staff.from, today: today, field: .beginning)
    case .unitRenamed(let name): try OfficeLife.check(name.from, today: today, field: .beginning)
    case .mediatorChanged(let change):
      try OfficeLife.check(change.from, today: today, field: .beginning)
    case .personNamed(let name): try OfficeLife.check(name.from, today: today, field: .beginning)
    case .unitAdded, .mediatorAdded, .operatorAdded, .operatorChanged, .retentionSet, .adopted,
      .cutOffSet, .sealed, .registersBound, .clockAccepted, .mapRemembered, .mapForgotten,
      .retracted:
      break
    }
  }
}

extension Casework {
  /// Enters an act of the office, once for each operation id.
  ///
  /// - Parameter station: one whose disputes have a say in it.
  /// - Parameter check: refuses what a rule forbids.
  func enter(
    _ act: OfficeAct, _ words: RequestWords, _ right: Right, _ request: Request,
    holding station: String? = nil,
    check: (any DisputeWriter, OfficeRecord) throws -> Void = { _, _ in }
  ) throws -> OfficeReceipt {
    let reach = station.map { Reach.office.with(.station($0)) } ?? .office
    return try enterOffice(right, words, request, touching: reach) { writer, record, request in
      try act.validate(today: writer.now.day, by: rulebook)
      try check(writer, record)
      try writer.append(act, by: request.operatorCode, operation: request.operation)
    }
  }
}
