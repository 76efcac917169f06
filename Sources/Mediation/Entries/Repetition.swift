extension Request {
  /// The operation that is begun for a request.
  ///
  /// - Parameter number: the dispute it is about, where it is about one that has a number.
  /// - Parameter undone: the operation it takes back.
  public func operation(
    in words: RequestWords, at instant: Instant, about number: CaseNumber? = nil,
    undoing undone: String? = nil
  ) -> Operation {
    Operation(
      id: operation, verb: words.verb, enteredAt: instant, enteredBy: operatorCode, number: number,
      undoes: undone, words: words)
  }
}

extension DisputeReader {
  /// The operation a request would be again; `nil` when its id has not been used.
  ///
  /// Operations of older databases, and those whose words were erased, are known by their id alone.
  ///
  /// - Throws: `MediationError` of kind `conflict` when the id was used for other words; `refused` for
  ///   words with U+0000 in them.
  public func repetition(of request: Request, in words: RequestWords) throws -> Operation? {
    try TextRule.refuseNUL(request.operation, field: .operationID)
    try TextRule.refuseNUL(in: words)
    guard let done = try operation(request.operation) else { return nil }
    guard done.enteredBy == request.operatorCode else { throw done.wasAnother }
    guard try isOperation(done.id, in: words) != false else { throw done.wasAnother }
    return done
  }
}

extension Operation {
  /// The dispute of an operation that is asked for again.
  ///
  /// - Throws: `MediationError` of kind `conflict` when it was something else that was done.
  func repeated(
    as verb: String, about asked: CaseNumber? = nil
  ) throws(MediationError) -> CaseNumber {
    guard self.verb == verb, let number, asked == nil || asked == number else {
      throw wasAnother
    }
    return number
  }

  /// The id was used for something else.
  public var wasAnother: MediationError {
    let what = [verb, number?.description].compactMap { $0 }.joined(separator: " ")
    return MediationError(
      .conflict, zh: "操作号 \(id) 已用于另一次 \(what)",
      en: "the operation id \(id) was used for something else: \(what)", field: .operationID,
      hint: .words(
        zh: "同一个操作号只能原样重做；要做别的请换一个",
        en: "an id repeats the same words only; choose another for something else"))
  }
}
