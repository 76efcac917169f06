extension Casework {
  /// Enters a reconsideration or litigation that was concluded.
  ///
  /// - Throws: `MediationError`: `usage` for a reference that can be none, `refused` for a day to come.
  @discardableResult
  public func enter(_ proceeding: Proceeding, _ request: Request) throws -> OfficeReceipt {
    try TextRule.check(name: proceeding.reference, field: .reference)
    try proceeding.refuseWords()
    let words = RequestWords(
      "proceeding add",
      [
        proceeding.kind.rawValue, request.said(proceeding.concludedOn),
        proceeding.result.rawValue, proceeding.reference,
      ])
    return try enter(.proceedingAdded(proceeding), words, .publishing, request)
  }
}
