extension Casework {
  /// Sets by which day of the next month a month's entries are in: one rule for a series of reports.
  ///
  /// - Throws: `MediationError` of kind `refused` once reports were sealed under another rule.
  @discardableResult
  public func set(_ cutOff: CutOff, _ request: Request) throws -> OfficeReceipt {
    let words = RequestWords("report cut-off", [String(cutOff.day)])
    return try enter(.cutOffSet(cutOff), words, .publishing, request) { _, record in
      guard record.seals.isEmpty || record.cutOff == cutOff else {
        throw MediationError(
          .refused, zh: "已有封存的报表，一个系列只能有一个截止日",
          en: "reports have been sealed; a series keeps one rule",
          hint: .seeList(.cutOffs))
      }
    }
  }
}
