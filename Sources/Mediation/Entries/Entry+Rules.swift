extension Entry {
  /// Refuses an entry that is wrong in itself, whatever its dispute.
  ///
  /// - Parameter isImported: ledgers of the past are taken as they are: what they never recorded
  ///   (a reason, the routes told, the terms) is a gap, not a refusal, and codes are not asked for
  ///   their days.
  /// - Throws: `MediationError` naming the field and the fix.
  /// - Parameter erased: the private fields whose text was erased where an import comes from, and is
  ///   not asked for again.
  public func validate(
    today: Day, isImported: Bool = false, erased: Set<String> = [], by rulebook: Rulebook = .shipped
  ) throws(MediationError) {
    let catalogue = rulebook.catalogue
    try OfficeLife.check(happenedOn, today: today)
    if let recordedOn {
      try OfficeLife.check(recordedOn, today: today, field: .column("recorded_on"))
    }
    try TextRule.remark.check(note, field: .note, isImported: isImported)
    try act.payload.validate(
      in: EntryContext(
        day: happenedOn, isImported: isImported, erased: erased, catalogue: catalogue))
    if isImported { try checkLimits() } else { try checkCodes(by: catalogue) }
  }
}
